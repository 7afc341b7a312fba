package dev.chengxin.tlog;

import java.util.ArrayList;
import java.util.List;

/// A tree that grows leaf by leaf and keeps only its complete subtrees: an append costs one hash of a node on
/// average, however large the tree is. Not safe for use by several threads.
public final class TreeBuilder {
    private final List<Hash> roots;
    private long size;

    /// Begins with the tree without leaves.
    public TreeBuilder() {
        this(CompactRange.EMPTY);
    }

    /// Goes on from a tree.
    public TreeBuilder(CompactRange range) {
        this.roots = new ArrayList<>(range.hashes());
        this.size = range.size();
    }

    /// Adds a leaf.
    public void append(Hash leafHash) {
        Hash merged = leafHash;
        // Each trailing one of the size is a complete subtree as large as what is being added.
        for (int i = Long.numberOfTrailingZeros(~size); i > 0; i--) {
            merged = Merkle.nodeHash(roots.removeLast(), merged);
        }
        roots.add(merged);
        size = Math.incrementExact(size);
    }

    /// The number of leaves.
    public long size() {
        return size;
    }

    /// The tree as it is now.
    public CompactRange range() {
        return new CompactRange(size, roots);
    }
}
