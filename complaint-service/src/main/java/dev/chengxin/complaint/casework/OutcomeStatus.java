package dev.chengxin.complaint.casework;

import dev.chengxin.servicekit.decision.Coded;

/// Whether the public can read how a complaint ended.
public enum OutcomeStatus implements Coded {
    NONE,
    PUBLISHED,
    WITHDRAWN
}
