package dev.chengxin.bench;

import dev.chengxin.cli.journeys.Run;
import dev.chengxin.cli.journeys.Scene;
import dev.chengxin.cli.journeys.StepFailed;
import dev.chengxin.cli.text.Say;
import dev.chengxin.cli.text.StopException;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Prepares what is measured, and takes it back, in the ways of the journeys: some at once, with the demo logins.
final class Stage {

    /// How many scenes are played at once.
    static final int AT_ONCE = 4;
    private static final int SAID = 10;
    private static final long MOST_RUNS = 1L << 40;

    private final Subject subject;
    private final Run run;
    private final Say say;

    Stage(Subject subject, Say say) {
        this.subject = subject;
        this.say = say;
        String id = Long.toString(ThreadLocalRandom.current().nextLong(MOST_RUNS), 36);
        this.run = new Run(id.toLowerCase(Locale.ROOT), Clock.systemUTC().instant());
    }

    /// What is done in one scene.
    @FunctionalInterface
    interface Act<T> {
        T play(Scene scene) throws IOException, InterruptedException, StepFailed;
    }

    /// What is done in one scene with something.
    @FunctionalInterface
    interface ActWith<S, T> {
        T play(Scene scene, S given) throws IOException, InterruptedException, StepFailed;
    }

    /// Plays the same act in some scenes, each with names of its own, and says how far it is.
    ///
    /// @param progress key of the sentence that says it
    /// @return in the order of the scenes
    /// @throws StopException if one does not come out
    <T> List<T> play(String progress, int scenes, Act<T> act) throws InterruptedException {
        return playEach(progress, IntStream.range(0, scenes).boxed().toList(), (scene, _) -> act.play(scene));
    }

    /// As [#play], a scene for each of what is given.
    <S, T> List<T> playEach(String progress, List<S> given, ActWith<S, T> act) throws InterruptedException {
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            try {
                List<Future<T>> results = new ArrayList<>();
                for (int i = 0; i < given.size(); i++) {
                    Scene scene = scene(progress.substring(progress.indexOf('.') + 1) + "-" + i);
                    S each = given.get(i);
                    results.add(threads.submit(() -> {
                        T result = act.play(scene, each);
                        progress(progress, done.incrementAndGet(), given.size());
                        return result;
                    }));
                }
                List<T> all = new ArrayList<>();
                for (Future<T> result : results) {
                    all.add(result.get());
                }
                return all;
            } catch (ExecutionException e) {
                throw new StopException("bench.step-failed", String.valueOf(e.getCause()));
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private void progress(String sentence, int done, int all) {
        if (done % Math.max(SAID, all / SAID) == 0 || done == all) {
            say.line(sentence, done, all);
        }
    }

    private Scene scene(String name) {
        return new Scene(name, subject.platform(), run, subject.api(), say.silent());
    }
}
