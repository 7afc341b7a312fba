package dev.chengxin.audit.feed.web;

import dev.chengxin.audit.feed.FeedPage;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.web.Problem;
import dev.chengxin.servicekit.web.ProblemException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// A page is put together in memory, some megabytes with what the store sends for it, so that only a few are at a
/// time, however many readers come at once.
@Component
class FeedPlaces {
    static final int PLACES = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Semaphore places = new Semaphore(PLACES, true);

    /// Makes a page in one of the places.
    ///
    /// @throws ProblemException 503 when none is free for a while
    FeedPage in(Supplier<FeedPage> making) {
        if (!entered()) {
            throw Problem.of(
                            503,
                            "feed-busy",
                            new Text(
                                    "同时拉取数据流的请求过多,请稍后重试。",
                                    "Too many readers pull the feed at the moment; try again soon."))
                    .retryAfter(PATIENCE)
                    .asException();
        }
        try {
            return making.get();
        } finally {
            places.release();
        }
    }

    private boolean entered() {
        try {
            return places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
