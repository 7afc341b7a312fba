package dev.chengxin.audit.ledger.mongo;

/// The names of the ledger's collections, for those that read them.
public final class LedgerCollections {
    /// The one head.
    public static final String HEAD = "ledger";

    /// The entries, by index.
    public static final String ENTRIES = "entries";

    /// The tiles, by level, index and width.
    public static final String TILES = "tiles";

    private LedgerCollections() {}
}
