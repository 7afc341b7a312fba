package dev.chengxin.cli.demo;

import dev.chengxin.cli.client.Http;
import dev.chengxin.cli.folder.DataFolder;
import dev.chengxin.cli.folder.Installation;
import dev.chengxin.cli.journeys.Journeys;
import dev.chengxin.cli.journeys.Platform;
import dev.chengxin.cli.journeys.Run;
import dev.chengxin.cli.text.Say;
import dev.chengxin.cli.text.StopException;
import dev.chengxin.cli.up.Demo;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A few complaints from their filing to their published outcome, what the examples of the API description are
/// about, and the journeys.
public final class Scenario implements Demo {

    /// A demo that was cut off goes on, because its run is always the same.
    private static final String RUN = "demo";

    private static final int MOST_ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /// Something to be done that may meet a platform which is still warming up.
    @FunctionalInterface
    private interface Doing<T> {
        T get() throws IOException, InterruptedException;
    }

    /// As [Doing], for what results in nothing.
    @FunctionalInterface
    private interface Action {
        void run() throws IOException, InterruptedException;
    }

    @Override
    public Played play(DataFolder folder, Installation installation, Say say) throws InterruptedException {
        URI gateway = URI.create(installation.ports().gatewayUrl());
        URI issuer = URI.create(installation.ports().issuerUrl());
        PublicApi api = new PublicApi(new Http(say.language()), gateway, issuer);
        Run run = Run.remembered(folder.journeys(), RUN, Clock.systemUTC());
        if (!playCases(new Moderation(api), say) || !createExamples(api, run, say)) {
            return new Played(false, Map.of());
        }
        say.line("demo.examples", gateway);
        say.line("demo.end", gateway);
        Platform platform = new Platform(gateway, issuer, installation.bootstrapServers());
        say.line("demo.journeys", Journeys.names().size());
        Journeys.Result result = new Journeys(platform, run, say, Clock.systemUTC()).play(List.of());
        if (result.failed() > 0) {
            say.line("demo.journeys-failed", result.failed(), folder.command("journeys --run " + RUN));
        }
        return new Played(result.failed() == 0, result.links());
    }

    private static boolean playCases(Moderation moderation, Say say) throws InterruptedException {
        List<DemoCase> cases = DemoCase.all();
        say.line("demo.begin", cases.size());
        for (DemoCase demo : cases) {
            if (!succeeds(say, () -> moderation.play(demo))) {
                return false;
            }
            say.line("demo.case." + demo.key());
        }
        return true;
    }

    private static boolean createExamples(PublicApi api, Run run, Say say) throws InterruptedException {
        Optional<ExampleObjects> objects = patiently(say, () -> new ExampleObjects(api, run.begun()));
        if (objects.isEmpty()) {
            return false;
        }
        for (ExampleObject object : ExampleObject.all()) {
            if (!succeeds(say, () -> objects.get().create(object))) {
                return false;
            }
        }
        return true;
    }

    private static boolean succeeds(Say say, Action action) throws InterruptedException {
        return patiently(say, () -> {
                    action.run();
                    return action;
                })
                .isPresent();
    }

    /// What came of it; empty when it did not work out, which is said then.
    private static <T> Optional<T> patiently(Say say, Doing<T> doing) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return Optional.of(doing.get());
            } catch (IOException | StopException e) {
                if (attempt == MOST_ATTEMPTS) {
                    String reason = e instanceof StopException stop ? say.text(stop) : String.valueOf(e.getMessage());
                    say.line("demo.failed", reason);
                    return Optional.empty();
                }
                Thread.sleep(PAUSE);
            }
        }
    }
}
