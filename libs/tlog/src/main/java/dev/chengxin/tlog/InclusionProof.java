package dev.chengxin.tlog;

import java.util.List;
import java.util.Optional;

/// That a leaf stands at an index in the tree of a size (RFC 9162, section 2.1.3).
///
/// @param index the leaf's place, from 0
/// @param size  the number of leaves of the tree
/// @param path  the hashes beside the way from the leaf to the root, the lowest first
public record InclusionProof(long index, long size, List<Hash> path) {

    /// @throws IllegalArgumentException if no leaf can stand at the index
    public InclusionProof {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("A tree of " + size + " leaves has none at " + index);
        }
        path = List.copyOf(path);
    }

    /// Proves the place of a leaf from the hashes of the tree.
    ///
    /// @throws IllegalArgumentException if no leaf can stand at the index, or the reader gives another number of
    /// hashes than asked for
    public static InclusionProof of(long index, long size, HashReader reader) {
        return new InclusionProof(index, size, Subtrees.of(size, reader).path(index));
    }

    /// Whether the proof leads from this leaf to this root.
    public boolean verifies(Hash leafHash, Hash root) {
        return root(leafHash).filter(root::equals).isPresent();
    }

    /// The root that the proof leads to from a leaf; empty when the path does not have the length that the place
    /// asks for.
    public Optional<Hash> root(Hash leafHash) {
        // Below this height the way turns by the bits of the index, above it only to the left.
        int inner = Long.SIZE - Long.numberOfLeadingZeros(index ^ (size - 1));
        int border = Long.bitCount(index >>> inner);
        if (path.size() != inner + border) {
            return Optional.empty();
        }
        Hash hash = leafHash;
        for (int height = 0; height < path.size(); height++) {
            boolean right = height >= inner || ((index >>> height) & 1) == 1;
            hash = right ? Merkle.nodeHash(path.get(height), hash) : Merkle.nodeHash(hash, path.get(height));
        }
        return Optional.of(hash);
    }
}
