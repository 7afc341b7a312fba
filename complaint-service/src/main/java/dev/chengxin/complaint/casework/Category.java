package dev.chengxin.complaint.casework;

import dev.chengxin.servicekit.decision.Coded;

/// What went wrong.
public enum Category implements Coded {
    ABSOLUTE_TERMS(true),
    MEDICAL_EFFECT(true),
    STAGED_MISERY(true),
    ORIGIN(true),
    CERTIFICATION(true),
    PRICE_AND_SCARCITY(true),
    FAKE_ASSISTANCE(true),
    OFF_PLATFORM_DIVERSION(true),
    REVIEW_BRIBERY(true),
    AI_PERSONA(true),
    /// Goods poorer than promised, spoilt or unsafe.
    QUALITY(false),
    /// Less than promised, or something else.
    QUANTITY(false),
    DELIVERY(false),
    /// Return, refund or repair was denied or slow.
    AFTER_SALES(false),
    OTHER(false);

    private final boolean conduct;

    Category(boolean conduct) {
        this.conduct = conduct;
    }

    /// Whether it is a breach on air that the rulebook has points for.
    public boolean conduct() {
        return conduct;
    }
}
