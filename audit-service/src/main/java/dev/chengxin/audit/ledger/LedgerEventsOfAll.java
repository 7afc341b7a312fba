package dev.chengxin.audit.ledger;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Passes on what it hears. Who fails to hear hurts neither the others nor the writer.
///
/// @param listeners in the order in which they hear it
record LedgerEventsOfAll(List<LedgerEvents> listeners) implements LedgerEvents {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerEventsOfAll.class);

    LedgerEventsOfAll {
        listeners = List.copyOf(listeners);
    }

    @Override
    public void began(Head head) {
        tell(each -> each.began(head));
    }

    @Override
    public void committed(Head head, List<Entry> entries, int repeats) {
        tell(each -> each.committed(head, entries, repeats));
    }

    @Override
    public void published(Head head, Duration took) {
        tell(each -> each.published(head, took));
    }

    @Override
    public void ended() {
        tell(LedgerEvents::ended);
    }

    @Override
    public void halted(String reason) {
        tell(each -> each.halted(reason));
    }

    private void tell(Consumer<LedgerEvents> news) {
        for (var listener : listeners) {
            try {
                news.accept(listener);
            } catch (RuntimeException e) {
                LOG.error(
                        "{} failed to hear what the writer did",
                        listener.getClass().getSimpleName(),
                        e);
            }
        }
    }
}
