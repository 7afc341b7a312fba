package dev.chengxin.streamer.session;

import dev.chengxin.servicekit.decision.Coded;

/// Why a platform is asked to act on a livestream.
public enum ControlReason implements Coded {
    ABSOLUTE_TERMS,
    MEDICAL_EFFECT,
    STAGED_MISERY,
    ORIGIN,
    CERTIFICATION,
    PRICE_AND_SCARCITY,
    FAKE_ASSISTANCE,
    OFF_PLATFORM_DIVERSION,
    REVIEW_BRIBERY,
    AI_PERSONA,
    PRICE_DISPLAY,
    UNSAFE_GOODS,
    BLACKLIST_EVASION,
    /// An authority demands it.
    AUTHORITY_NOTICE,
    /// What was wrong was put right on air.
    CORRECTED,
    /// What led to an earlier request was none.
    UNFOUNDED,
    /// The time of a pause ran out; only the service itself says so.
    PAUSE_LAPSED,
    /// A measure keeps the streamer or the room off air; only the service itself says so.
    MEASURE,
    /// That measure is no longer in effect; only the service itself says so.
    MEASURE_LIFTED;

    /// Whether the service itself gives this reason, and nobody else.
    boolean ownToTheService() {
        return this == PAUSE_LAPSED || this == MEASURE || this == MEASURE_LIFTED;
    }
}
