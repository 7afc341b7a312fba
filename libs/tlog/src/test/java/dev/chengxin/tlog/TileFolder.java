package dev.chengxin.tlog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A log's tiles in memory, written as a ledger writer writes them.
final class TileFolder {

    private final List<Hash> leaves;
    private final Map<TileId, byte[]> written = new HashMap<>();
    private long size;

    TileFolder(List<Hash> leaves) {
        this.leaves = leaves;
    }

    /// Grows the tree to `to` leaves. Reading a tile that is not there yet fails.
    void growTo(long to) {
        StoredHashes hashes = new StoredHashes(this::leaves, this::tile);
        for (TileId tile : Tiles.added(size, to)) {
            written.put(tile, Tiles.bytes(tile, hashes));
        }
        size = to;
    }

    byte[] tile(TileId tile) {
        return Optional.ofNullable(written.get(tile))
                .orElseThrow(() -> new AssertionError("Not written yet: " + tile.path()));
    }

    Map<TileId, byte[]> written() {
        return written;
    }

    private List<Hash> leaves(long from, long to) {
        return new ArrayList<>(leaves.subList((int) from, (int) to));
    }
}
