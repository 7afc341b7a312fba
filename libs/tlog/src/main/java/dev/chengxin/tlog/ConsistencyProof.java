package dev.chengxin.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// That a tree is the beginning of a larger one, so that nothing was taken out, changed or put in between (RFC
/// 9162, section 2.1.4).
///
/// @param from the number of leaves of the earlier tree
/// @param to   the number of leaves of the later tree
/// @param path the hashes from which both roots follow
public record ConsistencyProof(long from, long to, List<Hash> path) {

    /// @throws IllegalArgumentException if the tree shrinks
    public ConsistencyProof {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("A tree does not grow from " + from + " to " + to);
        }
        path = List.copyOf(path);
    }

    /// Proves the growth of a tree from the hashes of the later one.
    ///
    /// @throws IllegalArgumentException if the tree shrinks, or the reader gives another number of hashes than
    /// asked for
    public static ConsistencyProof of(long from, long to, HashReader reader) {
        if (from <= 0 || from >= to) {
            return new ConsistencyProof(from, to, List.of());
        }
        return new ConsistencyProof(from, to, Subtrees.of(to, reader).growth(from));
    }

    /// Whether the proof leads from the earlier root to the later one. A tree of no leaves is the beginning of
    /// every tree, and a tree is the beginning of itself; neither needs a hash.
    public boolean verifies(Hash earlier, Hash later) {
        if (from == to) {
            return path.isEmpty() && earlier.equals(later) && (from > 0 || earlier.equals(Merkle.EMPTY_ROOT));
        }
        if (from == 0) {
            return path.isEmpty() && earlier.equals(Merkle.EMPTY_ROOT);
        }
        return roots(earlier)
                .filter(roots ->
                        roots.earlier().equals(earlier) && roots.later().equals(later))
                .isPresent();
    }

    /// Both roots as the proof says them. The earlier one's last complete subtree is where the proof begins; when
    /// it is the whole earlier tree, its root is known and not part of the proof.
    private Optional<Roots> roots(Hash earlier) {
        int shift = Long.numberOfTrailingZeros(from);
        long index = (from - 1) >>> shift;
        int inner = Long.SIZE - Long.numberOfLeadingZeros((from - 1) ^ (to - 1)) - shift;
        int border = Long.bitCount((from - 1) >>> (shift + inner));
        List<Hash> rest = new ArrayList<>(path);
        boolean whole = Long.bitCount(from) == 1;
        if (rest.size() != inner + border + (whole ? 0 : 1)) {
            return Optional.empty();
        }
        Hash seed = whole ? earlier : rest.removeFirst();
        Roots roots = new Roots(seed, seed);
        for (int height = 0; height < rest.size(); height++) {
            boolean right = height >= inner || ((index >>> height) & 1) == 1;
            roots = right ? roots.below(rest.get(height)) : roots.before(rest.get(height));
        }
        return Optional.of(roots);
    }

    private record Roots(Hash earlier, Hash later) {

        /// A subtree to the left belongs to both trees.
        Roots below(Hash left) {
            return new Roots(Merkle.nodeHash(left, earlier), Merkle.nodeHash(left, later));
        }

        /// A subtree to the right is new.
        Roots before(Hash right) {
            return new Roots(earlier, Merkle.nodeHash(later, right));
        }
    }
}
