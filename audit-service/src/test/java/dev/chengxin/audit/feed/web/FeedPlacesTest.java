package dev.chengxin.audit.feed.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.chengxin.audit.feed.FeedPage;
import dev.chengxin.servicekit.web.ProblemException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class FeedPlacesTest {
    private static final FeedPage PAGE = new FeedPage("", 0, 7);

    private final FeedPlaces places = new FeedPlaces();

    @Test
    void whoFindsNoPlaceIsSentAwayForAWhile() {
        var entered = new CountDownLatch(FeedPlaces.PLACES);
        var leave = new CountDownLatch(1);
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < FeedPlaces.PLACES; i++) {
                var _ = readers.submit(() -> places.in(() -> holding(entered, leave)));
            }
            awaitUninterruptibly(entered);
            assertThatThrownBy(() -> places.in(() -> PAGE))
                    .asInstanceOf(type(ProblemException.class))
                    .satisfies(refusal -> {
                        assertThat(refusal.problem().status()).isEqualTo(503);
                        assertThat(refusal.problem().retryAfter()).isPositive();
                    });
            leave.countDown();
        }
        assertThat(places.in(() -> PAGE)).isEqualTo(PAGE);
    }

    @Test
    void aFailureGivesItsPlaceBack() {
        for (int i = 0; i <= FeedPlaces.PLACES; i++) {
            assertThatThrownBy(() -> places.in(() -> {
                        throw new IllegalStateException("the store is away");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private static FeedPage holding(CountDownLatch entered, CountDownLatch leave) {
        entered.countDown();
        awaitUninterruptibly(leave);
        return PAGE;
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
