package dev.chengxin.streamer.registration;

import dev.chengxin.servicekit.decision.Coded;

/// How far a streamer has come.
public enum StreamerStatus implements Coded {
    REGISTERED,
    VERIFIED,
    /// Some condition of the threshold was not met; it can be decided again.
    REFUSED,
    /// Never admitted, and the check of the identity is older than it may be.
    LAPSED,
    ADMITTED,
    /// Admitted, but the check of the identity is older than it may be.
    OVERDUE
}
