package dev.chengxin.audit.ledger;

import dev.chengxin.contracts.Envelope;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/// Events without end, of several aggregates in turn; every fifth is sent again later, as a relay after a crash
/// does.
final class Load implements AutoCloseable {
    private static final int SUBJECTS = 12;
    private static final int PER_ROUND = 15;

    private final LedgerFixture ledger;
    private final List<String> subjects =
            IntStream.range(0, SUBJECTS).mapToObj(_ -> Events.subject()).toList();
    private final long[] sequences = new long[SUBJECTS];
    private final Random random = new Random(7);
    private final Thread thread = Thread.ofPlatform().name("load").unstarted(this::run);
    private volatile boolean stopped;

    Load(LedgerFixture ledger) {
        this.ledger = ledger;
    }

    Load start() {
        thread.start();
        return this;
    }

    private void run() {
        while (!stopped) {
            ledger.send(round().toArray(Envelope[]::new));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(30));
        }
    }

    /// New events and some repeats; all are events of now, so what is repeated is the same event only in its
    /// identity.
    private List<Envelope> round() {
        var events = new ArrayList<Envelope>();
        for (int i = 0; i < PER_ROUND; i++) {
            var subject = random.nextInt(SUBJECTS);
            var repeats = sequences[subject] > 0 && random.nextInt(5) == 0;
            var sequence = repeats ? 1 + random.nextLong(sequences[subject]) : ++sequences[subject];
            events.add(Events.event(subjects.get(subject), sequence));
        }
        return events;
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
