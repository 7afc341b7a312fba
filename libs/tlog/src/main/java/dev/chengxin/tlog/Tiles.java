package dev.chengxin.tlog;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// Which tiles a tree has and what stands in them (C2SP tlog-tiles). What a tile holds depends on the leaves below
/// alone, so whoever writes it, and in whatever batches, writes the same bytes.
public final class Tiles {

    private static final int LEVEL_BITS = 8;

    private Tiles() {}

    /// The tiles that a tree of `to` leaves has and one of `from` leaves has not, the lowest level first and from
    /// left to right, so that each can be computed from tiles before it. Only the widths of the tree of `to` leaves
    /// are named; for the widths in between no tree was published.
    ///
    /// @throws IllegalArgumentException if the tree shrinks
    public static List<TileId> added(long from, long to) {
        requireGrowth(from, to);
        List<TileId> tiles = new ArrayList<>();
        long before = from;
        long after = to;
        for (int level = 0; after > 0; level++) {
            int here = level;
            eachAdded(before, after, (index, width) -> tiles.add(new TileId(here, index, width)));
            before >>= LEVEL_BITS;
            after >>= LEVEL_BITS;
        }
        return List.copyOf(tiles);
    }

    /// The bundles of entries that a tree of `to` leaves has and one of `from` leaves has not, from left to right.
    ///
    /// @throws IllegalArgumentException if the tree shrinks
    public static List<BundleId> addedBundles(long from, long to) {
        requireGrowth(from, to);
        List<BundleId> bundles = new ArrayList<>();
        eachAdded(from, to, (index, width) -> bundles.add(new BundleId(index, width)));
        return List.copyOf(bundles);
    }

    /// The bytes of a tile: its hashes one after another.
    ///
    /// @throws IllegalArgumentException if the reader gives another number of hashes than asked for
    public static byte[] bytes(TileId tile, HashReader reader) {
        List<Hash> hashes = read(reader, tile.level(), tile.start(), tile.start() + tile.width());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(tile.width() * Hash.LENGTH);
        hashes.forEach(hash -> bytes.writeBytes(hash.bytes()));
        return bytes.toByteArray();
    }

    /// The hashes in the bytes of a tile.
    ///
    /// @throws MalformedTileException if the bytes have another length than the tile's width asks for
    public static List<Hash> hashes(TileId tile, byte[] bytes) {
        if (bytes.length != tile.width() * Hash.LENGTH) {
            throw new MalformedTileException(tile, bytes.length);
        }
        List<Hash> hashes = new ArrayList<>(tile.width());
        for (int offset = 0; offset < bytes.length; offset += Hash.LENGTH) {
            hashes.add(Hash.at(bytes, offset));
        }
        return List.copyOf(hashes);
    }

    /// The complete subtrees of a tree of `size` leaves, computed from its hashes: the state to append to, and with
    /// [CompactRange#root] the root that its tiles stand for.
    public static CompactRange compactRange(long size, HashReader reader) {
        return compactRange(0, size, reader);
    }

    /// The complete subtrees of `size` leaves from `first` on, where a part of a tree begins.
    static CompactRange compactRange(long first, long size, HashReader reader) {
        List<Hash> roots = new ArrayList<>();
        long start = first;
        for (int height = Long.SIZE - 2; height >= 0; height--) {
            long leaves = 1L << height;
            if ((size & leaves) != 0) {
                roots.add(subtree(start, height, reader));
                start += leaves;
            }
        }
        return CompactRange.of(size, roots);
    }

    /// The root of full width: what stands in the next level for a full tile.
    static Hash root(List<Hash> hashes) {
        return CompactRange.EMPTY.appendAll(hashes).root();
    }

    static List<Hash> read(HashReader reader, int level, long from, long to) {
        List<Hash> hashes = reader.read(level, from, to);
        if (hashes.size() != to - from) {
            throw new IllegalArgumentException("Asked for " + (to - from) + " hashes of level " + level + " from "
                    + from + ", but got " + hashes.size());
        }
        return hashes;
    }

    private static Hash subtree(long start, int height, HashReader reader) {
        int level = height / LEVEL_BITS;
        long from = start >> (level * LEVEL_BITS);
        return root(read(reader, level, from, from + (1L << (height % LEVEL_BITS))));
    }

    private static void eachAdded(long before, long after, Added added) {
        if (after == before) {
            return;
        }
        for (long index = before / TilePath.FULL; index < after / TilePath.FULL; index++) {
            added.add(index, TilePath.FULL);
        }
        if (after % TilePath.FULL != 0) {
            added.add(after / TilePath.FULL, (int) (after % TilePath.FULL));
        }
    }

    private static void requireGrowth(long from, long to) {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("A tree does not grow from " + from + " to " + to);
        }
    }

    private interface Added {
        void add(long index, int width);
    }
}
