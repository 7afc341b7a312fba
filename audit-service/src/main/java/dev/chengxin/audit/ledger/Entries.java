package dev.chengxin.audit.ledger;

import java.util.Collection;
import java.util.List;

/// Where entries are kept. Only those below the head's size count; what lies beyond is of a writer that died or was
/// fenced off, and is written over.
public interface Entries {
    /// What the ledger has at some places, below a size.
    Known known(Collection<EntryKey> keys, long below);

    /// Writes entries; one that is there may only be replaced if its epoch is not higher.
    ///
    /// @return false when one of a higher epoch is there: the writer is fenced off
    boolean write(long epoch, List<Entry> entries);

    /// The leaves `[from, to)`, in order.
    ///
    /// @throws NotShownYetException if one is missing
    List<Leaf> leaves(long from, long to);

    /// The entries of `[from, to)` that have an alarm, in order, at most `limit`.
    List<Alarmed> alarmed(long from, long to, int limit);
}
