package dev.chengxin.streamer.finding;

import dev.chengxin.servicekit.decision.Coded;

/// How far a finding has come.
public enum FindingStatus implements Coded {
    RAISED,
    /// It is a violation.
    CONFIRMED,
    DISMISSED,
    /// It was confirmed, and an appeal reversed that.
    OVERTURNED
}
