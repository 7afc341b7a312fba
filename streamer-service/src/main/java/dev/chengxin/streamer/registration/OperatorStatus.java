package dev.chengxin.streamer.registration;

import dev.chengxin.servicekit.decision.Coded;

/// How far a business has come.
public enum OperatorStatus implements Coded {
    REGISTERED,
    VERIFIED,
    /// The check is older than it may be.
    OVERDUE
}
