package dev.chengxin.audit.ledger;

import dev.chengxin.tlog.Hash;
import dev.chengxin.tlog.LeafReader;
import dev.chengxin.tlog.TilePath;
import java.util.ArrayList;
import java.util.List;

/// The hashes of the latest leaves, so that the tile that is being filled need not be read back with every batch.
final class RecentLeaves implements LeafReader {
    private static final int KEPT = 2 * TilePath.FULL;

    private final Entries entries;
    private final List<Hash> recent = new ArrayList<>();
    private long start;

    /// @param size the number of leaves that are there already
    RecentLeaves(Entries entries, long size) {
        this.entries = entries;
        this.start = size;
    }

    /// Adds the leaves of entries that are below the head now.
    void add(List<Entry> committed) {
        committed.forEach(entry -> recent.add(entry.leaf().hash()));
    }

    /// Forgets what no tile to come can ask for.
    void trim() {
        var surplus = recent.size() - KEPT;
        if (surplus > 0) {
            recent.subList(0, surplus).clear();
            start += surplus;
        }
    }

    @Override
    public List<Hash> read(long from, long to) {
        if (from < start) {
            var earlier = entries.leaves(from, start).stream().map(Leaf::hash).toList();
            recent.addAll(0, earlier);
            start = from;
        }
        return List.copyOf(recent.subList(Math.toIntExact(from - start), Math.toIntExact(to - start)));
    }
}
