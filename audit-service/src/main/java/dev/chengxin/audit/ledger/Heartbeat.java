package dev.chengxin.audit.ledger;

import dev.chengxin.servicekit.step.Steps;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shows that the writer lives, beside its work and not waiting for it.
final class Heartbeat implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private final Heads heads;
    private final long epoch;
    private final Duration interval;
    private final Runnable fenced;
    private final Stop stop = new Stop();
    private final Thread thread;

    /// @param fenced called when the epoch is another's by now
    Heartbeat(Heads heads, long epoch, Duration interval, Runnable fenced) {
        this.heads = heads;
        this.epoch = epoch;
        this.interval = interval;
        this.fenced = fenced;
        this.thread = Thread.ofPlatform().name("ledger-heartbeat").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        while (!stop.within(interval)) {
            if (!beat() && !stop.requested()) {
                fenced.run();
                return;
            }
        }
    }

    private boolean beat() {
        try {
            Steps.reached("ledger.heartbeat");
            return heads.beat(epoch);
        } catch (RuntimeException e) {
            // The store is away: the next beat may reach it, and until then the epoch protects the ledger.
            LOG.warn("The heartbeat did not reach the store: {}", e.toString());
            return true;
        }
    }

    @Override
    public void close() {
        stop.request();
    }
}
