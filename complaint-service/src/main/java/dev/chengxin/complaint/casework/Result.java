package dev.chengxin.complaint.casework;

import dev.chengxin.servicekit.decision.Coded;

/// What a decision gives the filer.
public enum Result implements Coded {
    REFUND(true),
    PARTIAL_REFUND(true),
    COMPENSATION(true),
    REPLACEMENT(false),
    REPAIR(false),
    APOLOGY(false),
    /// Something is done about the conduct, nothing is owed to the filer.
    MEASURE(false),
    NONE(false);

    private final boolean pays;

    Result(boolean pays) {
        this.pays = pays;
    }

    /// Whether money goes to the filer.
    public boolean pays() {
        return pays;
    }
}
