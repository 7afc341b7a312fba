package dev.chengxin.tlog;

import java.util.ArrayList;
import java.util.List;

/// The subtrees of a tree that proofs are made of: how RFC 6962, section 2.1, divides a tree, whose right side may
/// be incomplete.
///
/// @param size   the number of leaves
/// @param reader the hashes of the tree
record Subtrees(long size, HashReader reader) {

    static Subtrees of(long size, HashReader reader) {
        return new Subtrees(size, reader);
    }

    /// The hashes beside the way from a leaf to the root, the lowest first.
    List<Hash> path(long index) {
        List<Hash> highestFirst = new ArrayList<>();
        long start = 0;
        for (long end = size; end - start > 1; ) {
            long middle = middle(start, end);
            if (index < middle) {
                highestFirst.add(root(middle, end));
                end = middle;
            } else {
                highestFirst.add(root(start, middle));
                start = middle;
            }
        }
        return highestFirst.reversed();
    }

    /// The hashes that lead from the tree of the first `from` leaves to this one, the lowest first.
    List<Hash> growth(long from) {
        List<Hash> highestFirst = new ArrayList<>();
        long start = 0;
        long end = size;
        while (end != from) {
            long middle = middle(start, end);
            if (from <= middle) {
                highestFirst.add(root(middle, end));
                end = middle;
            } else {
                highestFirst.add(root(start, middle));
                start = middle;
            }
        }
        if (start > 0) {
            highestFirst.add(root(start, end));
        }
        return highestFirst.reversed();
    }

    /// The root over the leaves `[start, end)`, a part that the tree is divided into.
    private Hash root(long start, long end) {
        return Tiles.compactRange(start, end - start, reader).root();
    }

    /// Where a part is divided: the left side is the largest complete tree smaller than the part.
    private static long middle(long start, long end) {
        return start + Long.highestOneBit(end - start - 1);
    }
}
