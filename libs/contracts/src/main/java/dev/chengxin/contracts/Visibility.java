package dev.chengxin.contracts;

/// Who may read an event's data in the feed. The leaf of the ledger is public either way.
public enum Visibility {
    /// Anyone may read it: it names no natural person and is what scores are computed from or the law publishes.
    PUBLIC,
    /// Regulators read it within their jurisdiction; for all others only its leaf exists.
    SCOPED
}
