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
    /// By a timer.
    BEGIN,
    /// By an appeal, against the measure or against a violation that it answers.
    STAY,
    /// By the end of the appeal that stayed it.
    RESUME,
    /// Before it began: by an appeal, or by somebody who takes it back.
    WITHDRAW,
    /// By a timer, an appeal, or somebody who takes it back.
    LIFT
}
