package dev.chengxin.tlog;

import java.util.List;

/// All that must be kept of a tree to append to it: the roots of its complete subtrees, the largest (leftmost)
/// first, one per bit set in the size. Immutable; an append hashes once on average.
///
/// @param size   the number of leaves
/// @param hashes the roots of the complete subtrees, from left to right
public record CompactRange(long size, List<Hash> hashes) {

    /// The tree without leaves.
    public static final CompactRange EMPTY = new CompactRange(0, List.of());

    /// @throws IllegalArgumentException if the size is negative or the number of hashes does not belong to it
    public CompactRange {
        if (size < 0) {
            throw new IllegalArgumentException("A tree has no negative size: " + size);
        }
        if (hashes.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException("A tree of " + size + " leaves has " + Long.bitCount(size)
                    + " complete subtrees, not " + hashes.size());
        }
        hashes = List.copyOf(hashes);
    }

    /// Restores a range that was stored as its size and hashes.
    ///
    /// @throws IllegalArgumentException if they do not belong together
    public static CompactRange of(long size, List<Hash> hashes) {
        return new CompactRange(size, hashes);
    }

    /// The range with one more leaf.
    public CompactRange append(Hash leafHash) {
        return appendAll(List.of(leafHash));
    }

    /// The range with more leaves, in order.
    public CompactRange appendAll(Iterable<Hash> leafHashes) {
        TreeBuilder tree = new TreeBuilder(this);
        leafHashes.forEach(tree::append);
        return tree.range();
    }

    /// The root of the tree, RFC 6962's Merkle Tree Hash of all leaves.
    public Hash root() {
        if (hashes.isEmpty()) {
            return Merkle.EMPTY_ROOT;
        }
        Hash root = hashes.getLast();
        for (Hash left : hashes.reversed().subList(1, hashes.size())) {
            root = Merkle.nodeHash(left, root);
        }
        return root;
    }
}
