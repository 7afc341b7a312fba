package dev.chengxin.complaint.casework;

import dev.chengxin.servicekit.decision.Coded;

/// Why a complaint ends without a decision (投诉举报处理办法, Order 121).
public enum TerminationGround implements Coded {
    AGREEMENT,
    /// A party declares that there will be none.
    NO_AGREEMENT,
    /// The filer took it back.
    WITHDRAWAL,
    NO_SHOW,
    /// A party refuses mediation.
    REFUSAL,
    /// The parties disagree who pays for a test or an appraisal.
    COST_DISPUTE,
    SIXTY_DAYS_PASSED,
    /// A ground for refusal came to light after acceptance.
    REFUSAL_GROUND_FOUND,
    DEATH_OR_DISSOLUTION
}
