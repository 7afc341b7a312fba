package dev.chengxin.audit.fold;

/// How far the ledger was looked through for some purpose.
public interface Progress {
    /// The number of entries that are done with.
    long applied();

    /// Notes that entries below an index are done with; never goes back.
    void advance(long applied);
}
