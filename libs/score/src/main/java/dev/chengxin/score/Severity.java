package dev.chengxin.score;

/// How bad a violation is.
public enum Severity {
    /// Such as a missing price unit, or one absolute term corrected on air.
    MINOR,
    /// Such as an unsupported claim.
    GENERAL,
    /// Such as a medical claim, a misstated origin, price fraud.
    SERIOUS,
    /// Such as a scripted distress sale or a forged certificate.
    GRAVE;

    /// Whether closure and blacklist are meant for it; what is lighter never leads there alone.
    boolean heavy() {
        return this == SERIOUS || this == GRAVE;
    }
}
