package dev.chengxin.audit.ledger;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one writer of the ledger, or a standby that waits to become it. Many processes may run one; epochs see to it
/// that at most one of them changes anything.
public final class LedgerWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerWriter.class);
    private static final Duration CLOSING = Duration.ofSeconds(10);

    private final LedgerParts parts;
    private final WriterSettings settings;
    private final Takeover takeover;
    private final Stop stop = new Stop();
    private final Thread thread;
    private volatile @Nullable RecordSource reading;

    /// The epoch in which the outcome of a write is unknown.
    private @Nullable Long uncertain;

    public LedgerWriter(LedgerParts parts, WriterSettings settings) {
        this.parts = parts;
        this.settings = settings;
        this.takeover = new Takeover(parts.heads(), settings, System::nanoTime);
        this.thread = Thread.ofPlatform().name("ledger-writer").unstarted(this::run);
        thread.setUncaughtExceptionHandler((_, defect) -> halt(defect));
    }

    /// Begins to write, or to wait, in a thread of its own.
    public void start() {
        thread.start();
    }

    private void run() {
        while (!stop.requested()) {
            try {
                become().ifPresent(this::write);
            } catch (LedgerHaltException e) {
                halt(e);
                return;
            } catch (RuntimeException e) {
                LOG.warn("The ledger's writer is in trouble and will try again", e);
                stop.within(settings.pause());
            }
        }
    }

    /// After an unknown outcome the epoch is raised at once: if it is still ours, nobody else need be waited for.
    private Optional<Head> become() {
        var mine = uncertain == null ? Optional.<Head>empty() : parts.heads().raise(uncertain);
        uncertain = null;
        return mine.isPresent() ? mine : takeover.await(stop);
    }

    private void write(Head mine) {
        LOG.info("Writing the ledger from entry {} on, in epoch {}", mine.size(), mine.epoch());
        uncertain = mine.epoch();
        var fenced = new AtomicBoolean();
        try (var source = parts.sources().get();
                var heartbeat = new Heartbeat(parts.heads(), mine.epoch(), settings.beat(), () -> {
                    fenced.set(true);
                    source.wake();
                })) {
            reading = source;
            heartbeat.start();
            parts.events().began(mine);
            steps(new Term(parts, source, mine), fenced);
        } finally {
            reading = null;
            parts.events().ended();
        }
        uncertain = null;
        leave(mine.epoch());
    }

    private void steps(Term term, AtomicBoolean fenced) {
        var going = term.begin();
        while (going && !fenced.get() && !stop.requested()) {
            going = term.step();
        }
    }

    private void leave(long epoch) {
        if (stop.requested()) {
            parts.heads().release(epoch);
        } else {
            LOG.warn("Epoch {} was fenced off by another writer; going back to standby", epoch);
        }
    }

    private void halt(Throwable reason) {
        LOG.error("The ledger's writer stopped and needs a human: {}", reason.getMessage(), reason);
        parts.events().halted(String.valueOf(reason.getMessage()));
    }

    /// Stops in good order: the batch in hand is finished and the ledger given up.
    @Override
    public void close() {
        stop.request();
        var source = reading;
        if (source != null) {
            source.wake();
        }
        try {
            thread.join(CLOSING);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
