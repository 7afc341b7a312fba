package dev.chengxin.audit.ledger;

import java.time.Duration;
import java.util.List;

/// Passes on what it hears.
///
/// @param listeners in the order in which they hear it
record LedgerEventsOfAll(List<LedgerEvents> listeners) implements LedgerEvents {
    LedgerEventsOfAll {
        listeners = List.copyOf(listeners);
    }

    @Override
    public void began(Head head) {
        listeners.forEach(each -> each.began(head));
    }

    @Override
    public void committed(Head head, List<Entry> entries, int repeats) {
        listeners.forEach(each -> each.committed(head, entries, repeats));
    }

    @Override
    public void published(Head head, Duration took) {
        listeners.forEach(each -> each.published(head, took));
    }

    @Override
    public void ended() {
        listeners.forEach(LedgerEvents::ended);
    }

    @Override
    public void halted(String reason) {
        listeners.forEach(each -> each.halted(reason));
    }
}
