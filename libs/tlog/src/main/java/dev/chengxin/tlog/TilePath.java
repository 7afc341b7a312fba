package dev.chengxin.tlog;

import java.util.Optional;

/// Names something that a log serves in tiles: a tile of hashes or a bundle of entries (C2SP tlog-tiles).
public sealed interface TilePath permits TileId, BundleId {

    /// The number of hashes or entries in a full tile or bundle.
    int FULL = 256;

    /// The position among the tiles of its level, or among the bundles.
    long index();

    /// The number of hashes or entries in it, 1 to 256.
    int width();

    /// The path below the log's prefix, such as `tile/0/x001/067.p/5` or `tile/entries/000`.
    String path();

    /// Whether it is full, which means that it never changes and makes narrower ones superfluous.
    default boolean isFull() {
        return width() == FULL;
    }

    /// Reads a path below the log's prefix, such as `tile/0/x001/067.p/5`. Empty for everything that [#path] would
    /// not write, so that each tile has one address.
    static Optional<TilePath> parse(String path) {
        return PathSyntax.parse(path);
    }
}
