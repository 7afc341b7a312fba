package dev.chengxin.servicekit.consumer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the thread that owns a partition knows of it. Only that thread changes it.
final class OwnedPartition implements AutoCloseable {
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);
    private static final int DOUBLINGS = 4;

    private final PartitionOfGroup partition;
    private final Clock clock;
    private int failures;
    private Instant waitUntil = Instant.MIN;
    private volatile @Nullable PartitionClaim claim;
    private @Nullable Replay replay;

    OwnedPartition(PartitionOfGroup partition, Clock clock) {
        this.partition = partition;
        this.clock = clock;
    }

    PartitionOfGroup partition() {
        return partition;
    }

    @Nullable
    PartitionClaim claim() {
        return claim;
    }

    void claimed(PartitionClaim taken) {
        claim = taken;
    }

    @Nullable
    Replay replay() {
        return replay;
    }

    void begin(Replay begun) {
        replay = begun;
    }

    int parkedKeys() {
        var current = claim;
        return current == null ? 0 : current.size();
    }

    /// The infrastructure failed: the partition waits, longer each time, and nothing of it is skipped.
    ///
    /// @return how often it has failed in a row
    int failed() {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures, DOUBLINGS));
        waitUntil = clock.instant().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
        failures++;
        return failures;
    }

    void succeeded() {
        failures = 0;
    }

    /// The claim is no longer mine, or I cannot know: it is taken again before anything else.
    void forgetClaim() {
        claim = null;
        endReplay();
    }

    void endReplay() {
        if (replay != null) {
            replay.close();
            replay = null;
        }
    }

    boolean waits() {
        return clock.instant().isBefore(waitUntil);
    }

    /// Whether no record may be fetched at the moment.
    boolean paused() {
        return replay != null || waits();
    }

    @Override
    public void close() {
        endReplay();
    }
}
