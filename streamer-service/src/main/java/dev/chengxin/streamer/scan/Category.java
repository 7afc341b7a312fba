package dev.chengxin.streamer.scan;

/// Kinds of breaches. Points, repeats and the limit of one violation per session go by them.
public enum Category implements Coded {
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
    BLACKLIST_EVASION
}
