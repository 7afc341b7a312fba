package dev.chengxin.cli.journeys;

import java.time.Duration;

/// How long a journey waits for something.
final class Patience {

    static final Duration USUAL = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(150);

    private final long end;

    private Patience(Duration duration) {
        end = System.nanoTime() + duration.toNanos();
    }

    static Patience begin() {
        return begin(USUAL);
    }

    static Patience begin(Duration duration) {
        return new Patience(duration);
    }

    boolean lasts() {
        return System.nanoTime() < end;
    }

    static void pause() throws InterruptedException {
        Thread.sleep(PAUSE);
    }
}
