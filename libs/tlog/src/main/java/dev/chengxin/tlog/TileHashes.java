package dev.chengxin.tlog;

import java.util.ArrayList;
import java.util.List;

/// The hashes of a tree of a given size, read from its tiles alone, as a stranger sees it.
///
/// @param size  the number of leaves of the published tree
/// @param tiles reads the tiles of a tree of that size
public record TileHashes(long size, TileReader tiles) implements HashReader {

    @Override
    public List<Hash> read(int level, long from, long to) {
        List<Hash> hashes = new ArrayList<>();
        for (long position = from; position < to; ) {
            TileId tile = tileAt(level, position / TilePath.FULL);
            int end = (int) Math.min(to - tile.start(), TilePath.FULL);
            hashes.addAll(Tiles.hashes(tile, tiles.read(tile)).subList((int) (position - tile.start()), end));
            position = tile.start() + end;
        }
        return hashes;
    }

    private TileId tileAt(int level, long index) {
        long rest = (size >> (8 * level)) - index * TilePath.FULL;
        return new TileId(level, index, (int) Math.min(rest, TilePath.FULL));
    }
}
