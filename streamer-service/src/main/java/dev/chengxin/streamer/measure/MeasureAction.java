package dev.chengxin.streamer.measure;

import dev.chengxin.servicekit.decision.Coded;

/// What can be done with a measure.
public enum MeasureAction implements Coded {
    /// By somebody who decides for it; more are needed.
    APPROVE,
    /// By the last who has to, where it waits for the time for an appeal.
    DECIDE,
    /// By the last who has to, where it begins at once.
    IMPOSE,
    REJECT,
    /// By a timer, or by the decision on an appeal.
    BEGIN,
    /// By an appeal.
    STAY,
    /// By a timer, an appeal, or somebody who takes it back.
    LIFT
}
