package dev.chengxin.local.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    private final AtomicInteger commits = new AtomicInteger();
    private final GroupCommit group = new GroupCommit(commits::incrementAndGet);

    @Test
    void commits_once_for_what_was_applied_before() {
        IntStream.range(0, 5).forEach(i -> group.apply(() -> i));

        group.await();
        group.await();

        assertThat(commits).hasValue(1);
    }

    @Test
    void a_reader_waits_for_a_command_that_is_still_running() throws Exception {
        CountDownLatch visible = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Boolean> writer = CompletableFuture.supplyAsync(() -> group.apply(() -> {
            visible.countDown();
            return waitFor(goOn);
        }));
        assertThat(visible.await(5, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<Integer> reader = CompletableFuture.supplyAsync(() -> {
            group.await();
            return commits.get();
        });
        Awaitility.await()
                .during(Duration.ofMillis(100))
                .atMost(Duration.ofSeconds(2))
                .until(() -> !reader.isDone());
        goOn.countDown();

        assertThat(reader.get(5, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(writer.get(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void commits_the_work_of_a_command_that_failed() {
        assertThatThrownBy(() -> group.apply(() -> {
                    throw new IllegalStateException("half-way");
                }))
                .hasMessage("half-way");

        group.await();

        assertThat(commits).hasValue(1);
    }

    private static boolean waitFor(CountDownLatch latch) {
        try {
            return latch.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
