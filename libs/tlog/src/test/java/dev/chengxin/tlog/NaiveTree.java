package dev.chengxin.tlog;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.LongStream;

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
}
