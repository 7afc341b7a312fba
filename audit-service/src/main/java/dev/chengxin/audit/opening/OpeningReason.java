package dev.chengxin.audit.opening;

import dev.chengxin.servicekit.decision.Coded;

/// Why somebody looks into an entry. A code, because an event holds no free text.
public enum OpeningReason implements Coded {
    /// An authority looks after what it is responsible for.
    SUPERVISION,
    /// It belongs to a case that is being handled.
    CASE,
    /// An appeal or a review.
    APPEAL,
    /// The party concerned looks at what is recorded of her.
    OWN_RECORD,
    /// Somebody checks that the ledger keeps what it promised.
    VERIFICATION
}
