package dev.chengxin.streamer.appeal;

/// Names of the sealed fields of appeals.
public final class Words {
    /// What the appellant says.
    public static final String TEXT = "text";
    /// The reasons of the decision, as JSON.
    public static final String STATEMENT = "statement";

    private Words() {}
}
