package dev.chengxin.gateway.stream;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// Somebody who listens. Hints wait for a slow reader up to a bound; beyond it all of them are dropped, and the
/// reader is told to read everything again, which is all that the hints would have led to.
final class Reader {

    private static final Signal RESYNC = new Signal.Resync();

    private final String client;
    private final Predicate<Hint> concerns;
    private final BlockingQueue<Signal> waiting;
    private boolean ended;

    /// @param client who it is, to count by
    /// @param concerns which hints it may have
    /// @param most how many signals may wait
    Reader(String client, Predicate<Hint> concerns, int most) {
        this.client = client;
        this.concerns = concerns;
        this.waiting = new ArrayBlockingQueue<>(most);
    }

    String client() {
        return client;
    }

    /// @return whether it still listens well enough; false where hints had to be dropped
    synchronized boolean offer(Hint hint) {
        if (ended || !concerns.test(hint) || waiting.offer(new Signal.Changed(hint))) {
            return true;
        }
        resync();
        return false;
    }

    /// Drops what waits: the reader has to read everything again.
    synchronized void resync() {
        if (!ended) {
            waiting.clear();
            waiting.add(RESYNC);
        }
    }

    /// Ends it for good.
    synchronized void end() {
        ended = true;
        waiting.clear();
        waiting.add(new Signal.End());
    }

    /// The next signal; empty when there is none for a while.
    Optional<Signal> next(Duration patience) throws InterruptedException {
        return Optional.ofNullable(waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    }
}
