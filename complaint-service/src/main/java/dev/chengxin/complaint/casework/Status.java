package dev.chengxin.complaint.casework;

import dev.chengxin.servicekit.decision.Coded;

/// How far a complaint has come; [Lifecycle] says what leads from where to where.
public enum Status implements Coded {
    FILED,
    ACCEPTED,
    REFUSED,
    ANSWERED,
    DECIDED,
    TERMINATED,
    CLOSED
}
