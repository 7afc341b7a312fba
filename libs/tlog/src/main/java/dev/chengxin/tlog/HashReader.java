package dev.chengxin.tlog;

import java.util.List;

/// Reads hashes of a tree, wherever they are kept.
@FunctionalInterface
public interface HashReader {

    /// The hashes of a level at the positions `[from, to)`, in order. The hash at position `i` of level `L` is the
    /// root of the complete subtree over the leaves `[i·256^L, (i+1)·256^L)`; level 0 holds the leaf hashes.
    ///
    /// @return exactly `to − from` hashes
    List<Hash> read(int level, long from, long to);
}
