package dev.chengxin.servicekit.test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that runs, but began on a day that the tests know, and can be put forward.
public final class ShiftedClock extends Clock {
    private static final Instant BEGIN = Instant.parse("2026-11-23T02:00:00Z");

    private volatile Duration shift = Duration.between(Instant.now(), BEGIN);

    /// Puts it forward; what is due by then is due at once.
    public synchronized void forward(Duration time) {
        shift = shift.plus(time);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(shift);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
