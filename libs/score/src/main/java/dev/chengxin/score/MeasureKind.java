package dev.chengxin.score;

import java.util.Arrays;
import java.util.Optional;

/// What a platform may do about a breach (Order 117, art. 12), from the mildest on.
public enum MeasureKind {
    WARNING("warning"),
    FUNCTION_LIMIT("function-limit"),
    TRAFFIC_LIMIT("traffic-limit"),
    /// The emergency pause of a running session.
    LIVE_PAUSE("live-pause"),
    SUSPENSION("suspension"),
    CLOSURE("closure"),
    REGISTRATION_BAN("registration-ban"),
    BLACKLIST("blacklist");

    private final String code;

    MeasureKind(String code) {
        this.code = code;
    }

    /// As it stands in events.
    public String code() {
        return code;
    }

    /// The kind of a code; empty for any other text.
    public static Optional<MeasureKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    /// Whether it can be the answer to a grave case: a warning ends nothing, and an emergency pause lapses by
    /// itself before anybody has decided.
    boolean settles() {
        return this != WARNING && this != LIVE_PAUSE;
    }
}
