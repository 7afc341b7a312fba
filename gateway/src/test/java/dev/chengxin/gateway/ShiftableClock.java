package dev.chengxin.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that runs, and that a test can put forward.
final class ShiftableClock extends Clock {

    private volatile Duration shift = Duration.ZERO;

    void forward(Duration by) {
        shift = shift.plus(by);
    }

    void reset() {
        shift = Duration.ZERO;
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
