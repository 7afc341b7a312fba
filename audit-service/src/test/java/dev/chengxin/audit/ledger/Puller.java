package dev.chengxin.audit.ledger;

import com.mongodb.MongoException;
import dev.chengxin.audit.feed.Feed;
import dev.chengxin.audit.feed.FeedPage;
import dev.chengxin.audit.feed.FeedRequest;
import dev.chengxin.contracts.EventJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A reader who sees everything and pulls the feed from the beginning on, whatever fails.
final class Puller implements AutoCloseable {
    private static final int PAGE = 50;

    private final Feed feed;
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final Thread thread = Thread.ofPlatform().name("puller").unstarted(this::run);
    private volatile long after = FeedRequest.BEGINNING;
    private volatile boolean stopped;

    Puller(OpenEntries entries) {
        this.feed = new Feed(entries);
    }

    Puller start() {
        thread.start();
        return this;
    }

    private void run() {
        while (!stopped) {
            try {
                note(feed.read(new FeedRequest(after, PAGE, new Audience.Insider())));
            } catch (MongoException _) {
                // The store is away; a reader asks again.
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }

    private void note(FeedPage page) {
        page.lines()
                .lines()
                .map(line -> EventJson.mapper().readTree(line))
                .map(line -> line.path("ledgerindex").asLong() + " "
                        + line.path("ledgersalt").asString())
                .forEach(lines::add);
        after = page.next();
    }

    /// Index of the last entry that was looked at.
    long after() {
        return after;
    }

    /// Index and salt of each line, in the order in which they came.
    List<String> lines() {
        return lines;
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
