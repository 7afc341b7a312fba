package dev.chengxin.streamer.finding;

/// Names of the sealed fields of findings.
public final class Words {
    /// What who raised it saw.
    public static final String NOTE = "note";
    /// Why it was dismissed.
    public static final String DISMISSAL = "dismissal";
    /// The statement of reasons, as JSON.
    public static final String STATEMENT = "statement";

    private Words() {}
}
