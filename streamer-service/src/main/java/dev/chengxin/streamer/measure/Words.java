package dev.chengxin.streamer.measure;

/// Names of the sealed fields of measures.
public final class Words {
    /// The statement of reasons of the last who decided, as JSON.
    public static final String STATEMENT = "statement";

    /// What who decided against it wants to say.
    public static final String REJECTION = "rejection";
    /// Why it was taken back.
    public static final String REVOCATION = "revocation";

    private Words() {}
}
