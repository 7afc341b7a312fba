package dev.chengxin.local;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Asks until the answer is yes or the time is over.
final class Poll {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private Poll() {}

    static boolean until(Duration atMost, BooleanSupplier yes) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!yes.getAsBoolean()) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }
}
