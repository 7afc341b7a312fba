package dev.chengxin.audit.ledger;

import java.time.Duration;
import java.util.List;

/// Hears what the writer did; must return at once and never throw.
public interface LedgerEvents {
    /// This process writes now.
    void began(Head head);

    /// Entries are below the head.
    void committed(Head head, List<Entry> entries, int repeats);

    /// A checkpoint of the head's size was published.
    ///
    /// @param took from the batch's arrival to its publication; zero when nothing had arrived
    void published(Head head, Duration took);

    /// This process no longer writes; another may.
    void ended();

    /// The writer stopped for good.
    void halted(String reason);

    /// Lets several hear, in order.
    static LedgerEvents all(List<LedgerEvents> listeners) {
        return new LedgerEventsOfAll(listeners);
    }
}
