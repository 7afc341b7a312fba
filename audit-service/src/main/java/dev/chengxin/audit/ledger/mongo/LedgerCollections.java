package dev.chengxin.audit.ledger.mongo;

/// The names of the ledger's collections.
final class LedgerCollections {
    /// The one head.
    static final String HEAD = "ledger";

    /// The entries, by index.
    static final String ENTRIES = "entries";

    /// The tiles, by level, index and width.
    static final String TILES = "tiles";

    private LedgerCollections() {}
}
