package dev.chengxin.streamer.measure;

/// Names of the sealed fields of measures.
public final class Words {
    /// The statement of reasons of the last who decided, as JSON.
    public static final String STATEMENT = "statement";

    private Words() {}
}
