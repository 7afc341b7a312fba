package dev.chengxin.audit.ledger;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How long a standby saw the same heartbeat, on its own monotonic clock. Between two looks at most twice the
/// planned time counts: a standby that was itself asleep has not seen the writer do nothing.
final class Patience {
    private final Duration limit;
    private final long mostBetweenLooks;
    private @Nullable Head last;
    private long lastLook;
    private long unchanged;

    /// @param limit how long a heartbeat may stay the same
    /// @param look the planned time between two looks
    Patience(Duration limit, Duration look) {
        this.limit = limit;
        this.mostBetweenLooks = look.multipliedBy(2).toNanos();
    }

    /// Notes what was seen at a time.
    ///
    /// @param nanos of the monotonic clock
    /// @return whether the heartbeat has been the same for the whole limit
    boolean endsWith(Head seen, long nanos) {
        if (last != null && last.epoch() == seen.epoch() && last.beat() == seen.beat()) {
            unchanged += Math.min(nanos - lastLook, mostBetweenLooks);
        } else {
            unchanged = 0;
        }
        last = seen;
        lastLook = nanos;
        return unchanged >= limit.toNanos();
    }
}
