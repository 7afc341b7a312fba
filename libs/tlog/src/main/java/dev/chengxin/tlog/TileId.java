package dev.chengxin.tlog;

/// A tile of hashes. The hash at position `i` of level `L` is the root of the complete subtree over the leaves
/// `[i·256^L, (i+1)·256^L)`; a tile holds `width` of them in a row.
///
/// @param level 0 for leaf hashes, at most 63
/// @param index the tile's position in its level
/// @param width the number of hashes, 256 in a full tile, 1 to 255 in a partial one
public record TileId(int level, long index, int width) implements TilePath {

    private static final int MAX_LEVEL = 63;

    /// @throws IllegalArgumentException if a number is out of its range
    public TileId {
        if (level < 0 || level > MAX_LEVEL) {
            throw new IllegalArgumentException("A tile's level is 0 to 63, not " + level);
        }
        PathSyntax.requirePosition(index, width);
    }

    @Override
    public String path() {
        return "tile/" + level + "/" + PathSyntax.position(index, width);
    }

    /// The position in the level of the first hash in this tile.
    long start() {
        return Math.multiplyExact(index, FULL);
    }
}
