package dev.chengxin.bench;

import dev.chengxin.cli.client.Answer;
import dev.chengxin.cli.journeys.Actor;
import dev.chengxin.cli.journeys.Api;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the merged queue again and again, as the moderator's console does, and notes when each item was there
/// first.
///
/// What was there before it began counts for nothing. The pace stays below the limit of a person's requests.
final class QueueWatch implements AutoCloseable {

    private static final long PACE_NANOS = 25_000_000;
    private static final String LIST = "/api/v1/work-items?limit=200&type=";

    private final Api api;
    private final String type;
    private final Map<String, Long> first = new HashMap<>();
    private final List<Long> rounds = new ArrayList<>();
    private final Thread thread;
    private volatile @Nullable IOException trouble;
    private volatile boolean watching = true;

    private QueueWatch(Api api, String type) {
        this.api = api;
        this.type = type;
        this.thread = Thread.ofVirtual().unstarted(this::watch);
    }

    /// @param type of the items
    static QueueWatch begin(Api api, String type) throws IOException, InterruptedException {
        QueueWatch watch = new QueueWatch(api, type);
        watch.round(Long.MIN_VALUE);
        watch.thread.start();
        return watch;
    }

    /// Ids of the items that came since, with the reading of the nano clock when an answer held them first.
    Map<String, Long> seen() throws IOException {
        IOException failed = trouble;
        if (failed != null) {
            throw failed;
        }
        synchronized (first) {
            Map<String, Long> copy = new HashMap<>(first);
            copy.values().removeIf(at -> at == Long.MIN_VALUE);
            return copy;
        }
    }

    /// How long it took each time to read the whole queue, in nanoseconds: what it was, it can be late by.
    List<Long> rounds() {
        synchronized (first) {
            return List.copyOf(rounds);
        }
    }

    @Override
    public void close() {
        watching = false;
        thread.interrupt();
    }

    private void watch() {
        try {
            while (watching) {
                long begin = System.nanoTime();
                round(null);
                synchronized (first) {
                    rounds.add(System.nanoTime() - begin);
                }
            }
        } catch (IOException e) {
            trouble = e;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void round(@Nullable Long at) throws IOException, InterruptedException {
        String cursor = "";
        do {
            long begin = System.nanoTime();
            Answer answer = api.get(Actor.MODERATOR, LIST + type + cursor);
            long now = System.nanoTime();
            if (!answer.isSuccess()) {
                throw new IOException("HTTP " + answer.status() + " " + answer.problem());
            }
            JsonNode page = answer.json();
            note(page, at == null ? now : at);
            cursor = page.path("next").isString()
                    ? "&cursor=" + page.path("next").asString()
                    : "";
            pause(begin + PACE_NANOS - System.nanoTime());
        } while (!cursor.isEmpty());
    }

    private void note(JsonNode page, long at) {
        synchronized (first) {
            page.path("items").forEach(item -> first.putIfAbsent(item.path("id").asString(""), at));
        }
    }

    private static void pause(long nanos) throws InterruptedException {
        if (nanos > 0) {
            Thread.sleep(Duration.ofNanos(nanos));
        }
    }
}
