package dev.chengxin.servicekit.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoopTest {
    @Test
    void goesOnWhateverARoundThrows() throws InterruptedException {
        var rounds = new AtomicInteger();
        var done = new CountDownLatch(1);
        var loop = new Loop("test", Duration.ofMillis(1), () -> {
            switch (rounds.incrementAndGet()) {
                case 1 -> throw new IllegalStateException("trouble that passes");
                case 2 -> throw new StackOverflowError();
                default -> done.countDown();
            }
            return false;
        });

        loop.start();
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(loop.isRunning()).isTrue();

        loop.stop();
        assertThat(loop.isRunning()).isFalse();
    }
}
