package dev.chengxin.tlog;

import java.util.function.Supplier;

/// A published log as a stranger sees it: any proof, computed from tiles alone. Each tile is read once and only
/// when a hash in it is needed, so a proof costs at most two tiles of each level. What the tiles say is not
/// believed: a proof from wrong tiles does not verify against the checkpoint's root.
///
/// Not safe for use by several threads, and for as many proofs as may be held in memory at once.
public final class TiledLog {
    private final long size;
    private final HashReader hashes;

    /// @param size  the number of leaves of the published tree
    /// @param tiles reads the tiles of a tree of that size
    public TiledLog(long size, TileReader tiles) {
        this.size = size;
        this.hashes = new TileHashes(size, tiles.once());
    }

    /// Proves the place of a leaf.
    ///
    /// @throws IllegalArgumentException if no leaf can stand at the index
    public Parsed<InclusionProof> inclusion(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("A tree of " + size + " leaves has none at " + index);
        }
        return read(() -> InclusionProof.of(index, size, hashes));
    }

    /// Proves that this tree grew from one of `from` leaves.
    ///
    /// @throws IllegalArgumentException if it cannot have grown from it
    public Parsed<ConsistencyProof> consistency(long from) {
        if (from < 0 || from > size) {
            throw new IllegalArgumentException("A tree does not grow from " + from + " to " + size);
        }
        return read(() -> ConsistencyProof.of(from, size, hashes));
    }

    /// The hash of a leaf.
    ///
    /// @throws IllegalArgumentException if no leaf can stand at the index
    public Parsed<Hash> leafHash(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("A tree of " + size + " leaves has none at " + index);
        }
        return read(() -> Tiles.read(hashes, 0, index, index + 1).getFirst());
    }

    /// The root that the tiles on the tree's right edge stand for.
    public Parsed<Hash> root() {
        return read(() -> Tiles.compactRange(size, hashes).root());
    }

    private static <T> Parsed<T> read(Supplier<T> reading) {
        try {
            return new Parsed.Valid<>(reading.get());
        } catch (MalformedTileException e) {
            return new Parsed.Malformed<>(e.reason());
        }
    }
}
