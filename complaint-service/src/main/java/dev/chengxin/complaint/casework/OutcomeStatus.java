package dev.chengxin.complaint.casework;

/// Whether the public can read how a complaint ended.
public enum OutcomeStatus implements Coded {
    NONE,
    PUBLISHED,
    WITHDRAWN
}
