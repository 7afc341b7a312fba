package dev.chengxin.tlog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The hashes of a growing tree, read from its leaves and from the full tiles that were written before: a hash of a
/// higher level is the root of a full tile of the level below.
///
/// Full tiles never change, so the roots of the latest ones are remembered. Not safe for use by several threads.
public final class StoredHashes implements HashReader {

    private static final int REMEMBERED = 1024;

    private final LeafReader leaves;
    private final TileReader tiles;
    private final Map<TileId, Hash> roots = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<TileId, Hash> eldest) {
            return size() > REMEMBERED;
        }
    };

    /// @param leaves reads leaf hashes
    /// @param tiles  reads full tiles, all of which were written before a tile above them is asked for
    public StoredHashes(LeafReader leaves, TileReader tiles) {
        this.leaves = leaves;
        this.tiles = tiles;
    }

    @Override
    public List<Hash> read(int level, long from, long to) {
        if (level == 0) {
            return leaves.read(from, to);
        }
        List<Hash> hashes = new ArrayList<>();
        for (long position = from; position < to; position++) {
            hashes.add(rootOf(new TileId(level - 1, position, TilePath.FULL)));
        }
        return hashes;
    }

    private Hash rootOf(TileId tile) {
        return roots.computeIfAbsent(tile, full -> Tiles.root(Tiles.hashes(full, tiles.read(full))));
    }
}
