package dev.chengxin.cli.journeys;

import dev.chengxin.cli.client.Http;
import dev.chengxin.cli.text.Say;
import dev.chengxin.cli.text.StopException;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Plays journeys, some at once: none of them meets what another one made.
public final class Journeys {

    private static final int AT_ONCE = 4;

    private final Platform platform;
    private final Run run;
    private final Say say;
    private final Api api;

    public Journeys(Platform platform, Run run, Say say, Clock clock) {
        this.platform = platform;
        this.run = run;
        this.say = say;
        this.api = new Api(new Http(say.language()), platform, clock);
    }

    /// What came of it.
    ///
    /// @param failed how many journeys failed
    /// @param links addresses that people may want to look at, by name
    public record Result(int failed, Map<String, String> links) {
        public Result {
            links = Map.copyOf(links);
        }
    }

    static List<Journey> all() {
        return List.of(
                new CleanStreamer(),
                new Fraud(),
                new Appeal(),
                new LyingStream(),
                new UpheldComplaint(),
                new FarmersCooperative(),
                new RegulatorsFeed());
    }

    /// Names of all journeys.
    public static List<String> names() {
        return all().stream().map(Journey::name).toList();
    }

    /// Plays the journeys of these names, all when there is none.
    ///
    /// @throws StopException if there is no such journey
    public Result play(List<String> names) throws InterruptedException {
        for (String name : names) {
            if (!names().contains(name)) {
                throw new StopException("journeys.unknown", name, String.join(", ", names()));
            }
        }
        return playAll(all().stream()
                .filter(journey -> names.isEmpty() || names.contains(journey.name()))
                .toList());
    }

    Result playAll(List<Journey> journeys) throws InterruptedException {
        List<Future<Result>> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Journey journey : journeys) {
                results.add(threads.submit((Callable<Result>) () -> play(journey)));
            }
        }
        int failed = 0;
        Map<String, String> links = new HashMap<>();
        for (Future<Result> result : results) {
            failed += got(result).failed();
            links.putAll(got(result).links());
        }
        return new Result(failed, links);
    }

    private static Result got(Future<Result> result) throws InterruptedException {
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Result play(Journey journey) throws InterruptedException {
        Scene scene = new Scene(journey.name(), platform, run, api, say);
        long begin = System.nanoTime();
        try {
            journey.play(scene);
            say.line("journeys.played", journey.name(), (System.nanoTime() - begin) / 1_000_000_000);
            return new Result(0, scene.links());
        } catch (StepFailed e) {
            return failed(journey, scene, e.expected(), e.seen());
        } catch (IOException e) {
            return failed(journey, scene, say.text("journeys.answer"), String.valueOf(e.getMessage()));
        } catch (StopException e) {
            return failed(journey, scene, say.text("journeys.answer"), say.text(e));
        }
    }

    private Result failed(Journey journey, Scene scene, String expected, String seen) {
        String step = scene.currentStep().isEmpty() ? "" : say.text("journey." + scene.currentStep());
        say.line("journeys.failed", journey.name(), step, expected, seen);
        return new Result(1, scene.links());
    }
}
