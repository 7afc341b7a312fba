package dev.chengxin.streamer.finding;

import dev.chengxin.servicekit.decision.Coded;

/// What can be done with a finding.
public enum FindingAction implements Coded {
    CONFIRM,
    DISMISS,
    /// By the decision on an appeal.
    OVERTURN
}
