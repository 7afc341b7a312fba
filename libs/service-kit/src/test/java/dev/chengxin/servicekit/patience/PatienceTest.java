package dev.chengxin.servicekit.patience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {
    @Test
    void looksUntilItIsEnough() {
        var looks = new AtomicInteger();
        int found = new Patience(Duration.ofSeconds(10), 1).await(looks::incrementAndGet, look -> look == 3);
        assertThat(found).isEqualTo(3);
    }

    @Test
    void givesUpWithWhatTheLastLookFound() {
        var looks = new AtomicInteger();
        int found = new Patience(Duration.ofMillis(150), 1).await(looks::incrementAndGet, _ -> false);
        assertThat(found).isGreaterThan(1).isEqualTo(looks.get());
    }

    @Test
    void whoFindsNoPlaceLooksOnce() throws InterruptedException {
        var patience = new Patience(Duration.ofSeconds(10), 1);
        var waiting = new CountDownLatch(2);
        var done = new CountDownLatch(1);
        var first = Thread.ofVirtual()
                .start(() -> patience.await(
                        () -> {
                            waiting.countDown();
                            return done.getCount() == 0;
                        },
                        isDone -> isDone));
        // Who looks a second time has a place.
        waiting.await();
        var looks = new AtomicInteger();
        patience.await(looks::incrementAndGet, look -> look >= 2);
        assertThat(looks).hasValue(1);
        done.countDown();
        first.join();
    }
}
