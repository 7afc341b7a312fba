package dev.chengxin.cli.up;

import dev.chengxin.cli.folder.PartName;
import dev.chengxin.cli.text.Say;
import dev.chengxin.local.ProcessFailure;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Looks after processes that run: one that ends by itself is started again, and when that has happened three times
/// within five minutes, everything is stopped.
final class Watch {

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int MOST_DEATHS = 3;

    private final Fleet fleet;
    private final Starter starter;
    private final Say say;
    private final Map<PartName, Deque<Long>> deaths = new EnumMap<>(PartName.class);

    Watch(Fleet fleet, Starter starter, Say say) {
        this.fleet = fleet;
        this.starter = starter;
        this.say = say;
    }

    /// Returns when a process dies too often, or when the platform is being stopped.
    void untilGivenUp() throws InterruptedException {
        while (!fleet.isStopping()) {
            Thread.sleep(LOOK_EVERY);
            for (Part part : fleet.dead()) {
                sayDeath(part);
                if (diedTooOften(part.name(), System.nanoTime())) {
                    say.line("watch.given-up", part.name().label(), MOST_DEATHS, part.log(), fleet.command("up"));
                    return;
                }
                restart(part);
            }
        }
    }

    private void sayDeath(Part part) {
        List<String> words = fleet.deathWords(part);
        String sentence = words.isEmpty() ? "watch.died-silently" : "watch.died";
        say.line(sentence, part.name().label(), fleet.exitCodeOf(part), part.log());
        words.forEach(say::plain);
    }

    private void restart(Part part) {
        say.line("watch.restarting", part.name().label());
        try {
            starter.bringUp(part);
        } catch (ProcessFailure failure) {
            // It is dead again and will be found so.
            say.plain(String.valueOf(failure.getMessage()));
        }
    }

    boolean diedTooOften(PartName name, long now) {
        Deque<Long> times = deaths.computeIfAbsent(name, _ -> new ArrayDeque<>());
        times.addLast(now);
        while (now - times.getFirst() > WINDOW.toNanos()) {
            times.removeFirst();
        }
        return times.size() >= MOST_DEATHS;
    }
}
