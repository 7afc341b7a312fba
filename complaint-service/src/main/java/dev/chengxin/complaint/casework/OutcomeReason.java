package dev.chengxin.complaint.casework;

import dev.chengxin.servicekit.decision.Coded;

/// Why a published outcome is corrected or taken down.
public enum OutcomeReason implements Coded {
    FACTUAL_ERROR,
    PERSON_IDENTIFIABLE,
    DECISION_CHANGED,
    COURT_ORDER,
    OTHER
}
