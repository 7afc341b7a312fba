package dev.chengxin.streamer.appeal;

import dev.chengxin.servicekit.decision.Coded;

/// How far an appeal has come.
public enum AppealStatus implements Coded {
    FILED,
    /// The first decision stands.
    REJECTED,
    /// The first decision was reversed.
    GRANTED
}
