package dev.chengxin.audit.ledger;

import java.util.stream.Stream;

/// Where entries are read with their events.
public interface OpenEntries {
    /// A look at the published entries from an index on.
    ///
    /// @param most the greatest number of entries to look at, whatever the audience may see of them
    Look look(long from, long most, Audience audience);

    /// What a look finds. Where it ends and what it finds are of one state of the store, whatever fails over in
    /// between. To be closed.
    ///
    /// @param to the index after the last entry that is looked at; that of the first when nothing is published
    /// there
    /// @param visible the entries that the audience may see and whose event was not taken out, in order
    /// @param release gives back what the look holds
    record Look(long to, Stream<OpenEntry> visible, Runnable release) implements AutoCloseable {
        @Override
        public void close() {
            try (visible) {
                release.run();
            }
        }
    }
}
