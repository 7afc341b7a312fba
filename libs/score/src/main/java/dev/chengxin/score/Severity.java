package dev.chengxin.score;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How bad a violation is.
public enum Severity {
    /// Such as a missing price unit, or one absolute term corrected on air.
    MINOR,
    /// Such as an unsupported claim.
    GENERAL,
    /// Such as a medical claim, a misstated origin, price fraud.
    SERIOUS,
    /// Such as a scripted distress sale or a forged certificate.
    GRAVE;

    /// As it stands in events.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The severity of a code; empty for any other text.
    public static Optional<Severity> of(String code) {
        return Arrays.stream(values())
                .filter(severity -> severity.code().equals(code))
                .findFirst();
    }

    /// Whether closure and blacklist are meant for it; what is lighter never leads there alone.
    boolean heavy() {
        return this == SERIOUS || this == GRAVE;
    }
}
