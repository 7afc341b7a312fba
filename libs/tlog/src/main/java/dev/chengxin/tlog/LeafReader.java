package dev.chengxin.tlog;

import java.util.List;

/// Reads the leaf hashes of a tree.
@FunctionalInterface
public interface LeafReader {

    /// The hashes of the leaves `[from, to)`, in order.
    ///
    /// @return exactly `to − from` hashes
    List<Hash> read(long from, long to);
}
