package dev.chengxin.cli.client;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/// How long to wait before the next attempt: as long as the server asks for, else twice as long each time up to
/// thirty seconds, never all at the same moment.
public final class Backoff {

    private static final long FIRST_MILLIS = 250;
    private static final long LONGEST_MILLIS = 30_000;
    private static final int MOST_DOUBLINGS = 7;

    private final DoubleSupplier random;

    /// @param random between 0 and 1
    public Backoff(DoubleSupplier random) {
        this.random = random;
    }

    /// @param attempt 1 after the first failure
    public Duration after(int attempt, Optional<Duration> asked) {
        long step = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(MOST_DOUBLINGS, attempt - 1));
        long jittered = (long) (step * (0.5 + random.getAsDouble() / 2));
        return Duration.ofMillis(asked.map(Duration::toMillis).orElse(0L) + jittered);
    }
}
