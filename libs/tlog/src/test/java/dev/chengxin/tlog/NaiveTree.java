package dev.chengxin.tlog;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// A tree by the words of RFC 6962, section 2.1: slow, recursive, and independent of the code under test except for
/// the two hash functions.
final class NaiveTree {

    private NaiveTree() {}

    static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Merkle.EMPTY_ROOT;
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return Merkle.nodeHash(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    /// Leaf hashes of distinct small leaves.
    static List<Hash> leaves(int count) {
        return LongStream.range(0, count)
                .mapToObj(i -> Merkle.leafHash(
                        ByteBuffer.allocate(Long.BYTES).putLong(i).array()))
                .toList();
    }

    /// The audit path by the words of RFC 6962, section 2.1.1.
    static List<Hash> path(int index, List<Hash> leaves) {
        if (leaves.size() <= 1) {
            return List.of();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        List<Hash> left = leaves.subList(0, split);
        List<Hash> right = leaves.subList(split, leaves.size());
        return index < split ? joined(path(index, left), root(right)) : joined(path(index - split, right), root(left));
    }

    /// The consistency proof by the words of RFC 6962, section 2.1.2.
    static List<Hash> growth(int from, List<Hash> leaves) {
        return from == 0 || from == leaves.size() ? List.of() : subproof(from, leaves, true);
    }

    private static List<Hash> subproof(int from, List<Hash> leaves, boolean known) {
        if (from == leaves.size()) {
            return known ? List.of() : List.of(root(leaves));
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        List<Hash> left = leaves.subList(0, split);
        List<Hash> right = leaves.subList(split, leaves.size());
        return from <= split
                ? joined(subproof(from, left, known), root(right))
                : joined(subproof(from - split, right, false), root(left));
    }

    private static List<Hash> joined(List<Hash> path, Hash last) {
        return Stream.concat(path.stream(), Stream.of(last)).toList();
    }
}
