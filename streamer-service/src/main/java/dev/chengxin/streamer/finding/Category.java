package dev.chengxin.streamer.finding;

import dev.chengxin.servicekit.decision.Coded;

/// What kind of breach it is. Repeats are counted per category; the codes are those of the rulebook and of
/// complaints.
public enum Category implements Coded {
    ABSOLUTE_TERMS(Severity.GENERAL, true),
    MEDICAL_EFFECT(Severity.SERIOUS, true),
    STAGED_MISERY(Severity.GRAVE, true),
    ORIGIN(Severity.SERIOUS, true),
    CERTIFICATION(Severity.SERIOUS, true),
    PRICE_AND_SCARCITY(Severity.GENERAL, false),
    FAKE_ASSISTANCE(Severity.GRAVE, true),
    OFF_PLATFORM_DIVERSION(Severity.GENERAL, false),
    REVIEW_BRIBERY(Severity.SERIOUS, false),
    AI_PERSONA(Severity.GENERAL, false),
    PRICE_DISPLAY(Severity.MINOR, false),
    UNSAFE_GOODS(Severity.GRAVE, false),
    BLACKLIST_EVASION(Severity.GRAVE, false),
    /// A tip that nobody has read yet; it cannot be confirmed as such.
    UNCLASSIFIED(Severity.GENERAL, false);

    private final Severity usual;
    private final boolean advertising;

    Category(Severity usual, boolean advertising) {
        this.usual = usual;
        this.advertising = advertising;
    }

    /// How bad it is where nobody says otherwise.
    public Severity usual() {
        return usual;
    }

    /// Whether it counts as false advertising over 730 days (Advertising Law, art. 55), where no rule says.
    public boolean advertising() {
        return advertising;
    }
}
