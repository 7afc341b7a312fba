package dev.chengxin.servicekit.patience;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Looks again for what may still be on its way. Only so many callers wait at a time; whoever comes when all places
/// are taken looks once, so that made-up references cannot hold up a service.
public final class Patience {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Duration patience;
    private final Semaphore places;

    /// @param patience how long a caller waits
    /// @param places how many callers may wait at a time
    public Patience(Duration patience, int places) {
        this.patience = patience;
        this.places = new Semaphore(places);
    }

    /// What the last look found: the first that is enough, or what was there when the patience ended.
    public <T> T await(Supplier<T> look, Predicate<T> enough) {
        T found = look.get();
        if (!enough.test(found) && places.tryAcquire()) {
            try {
                return lookAgain(found, look, enough);
            } finally {
                places.release();
            }
        }
        return found;
    }

    private <T> T lookAgain(T first, Supplier<T> look, Predicate<T> enough) {
        long end = System.nanoTime() + patience.toNanos();
        T found = first;
        while (!enough.test(found) && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(PAUSE.toNanos());
            found = look.get();
        }
        return found;
    }
}
