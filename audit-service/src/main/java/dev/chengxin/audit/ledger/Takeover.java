package dev.chengxin.audit.ledger;

import java.util.Optional;
import java.util.function.LongSupplier;

/// How a process comes to be the writer: it begins the ledger, follows one that went away, or waits until the
/// heartbeat of the present one fails.
final class Takeover {
    private final Heads heads;
    private final WriterSettings settings;
    private final LongSupplier nanos;

    /// @param nanos this process's monotonic clock
    Takeover(Heads heads, WriterSettings settings, LongSupplier nanos) {
        this.heads = heads;
        this.settings = settings;
        this.nanos = nanos;
    }

    /// Waits until this process is the writer.
    ///
    /// @return the head of its epoch; empty when the stop was requested first
    Optional<Head> await(Stop stop) {
        var patience = new Patience(settings.takeover(), settings.beat());
        while (!stop.requested()) {
            var mine = attempt(patience);
            if (mine.isPresent()) {
                return mine;
            }
            stop.within(settings.beat());
        }
        return Optional.empty();
    }

    private Optional<Head> attempt(Patience patience) {
        var seen = heads.read();
        if (seen.isEmpty()) {
            return heads.create(Head.first()) ? Optional.of(Head.first()) : Optional.empty();
        }
        var head = seen.get();
        return head.released() || patience.endsWith(head, nanos.getAsLong()) ? heads.raise(head) : Optional.empty();
    }
}
