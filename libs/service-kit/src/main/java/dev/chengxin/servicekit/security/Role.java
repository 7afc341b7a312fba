package dev.chengxin.servicekit.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a caller may act as. A token carries roles in lower case; one that is not listed here is ignored.
public enum Role {
    MODERATOR,
    /// The second approver of grave decisions.
    LEAD,
    REGULATOR,
    STREAMER,
    OPERATOR,
    PRODUCER,
    CONSUMER,
    /// A machine that feeds sessions, orders, sales and imports.
    PLATFORM,
    ADMIN;

    /// The role as tokens, events and API descriptions write it.
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The role with this wire name, empty for any other text.
    public static Optional<Role> of(String wire) {
        return Arrays.stream(values()).filter(role -> role.wire().equals(wire)).findFirst();
    }
}
