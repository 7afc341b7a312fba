package dev.chengxin.audit.ledger;

import java.util.stream.Stream;

/// Where entries are read with their events.
public interface OpenEntries {
    /// The entries `[from, to)` that an audience may see and whose event was not taken out, in order. To be closed.
    Stream<OpenEntry> open(long from, long to, Audience audience);
}
