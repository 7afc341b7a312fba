package dev.chengxin.streamer.measure;

import dev.chengxin.servicekit.decision.Coded;

/// How far a measure has come.
public enum MeasureStatus implements Coded {
    PROPOSED,
    REJECTED,
    /// Notice is given; it begins when the time for an appeal is over.
    DECIDED,
    /// An appeal keeps it from beginning.
    STAYED,
    IN_FORCE,
    LIFTED
}
