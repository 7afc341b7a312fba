package dev.chengxin.cli.demo;

import dev.chengxin.cli.client.Http;
import dev.chengxin.cli.folder.Ports;
import dev.chengxin.cli.text.Say;
import dev.chengxin.cli.text.StopException;
import dev.chengxin.cli.up.Demo;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/// A few complaints from their filing to their published outcome.
public final class Scenario implements Demo {

    private static final int MOST_ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Override
    public boolean play(Ports ports, Say say) throws InterruptedException {
        List<DemoCase> cases = DemoCase.all();
        say.line("demo.begin", cases.size());
        Moderation moderation =
                new Moderation(new Http(say.language()), URI.create(ports.gatewayUrl()), URI.create(ports.issuerUrl()));
        for (DemoCase demo : cases) {
            if (!play(moderation, demo, say)) {
                return false;
            }
            say.line("demo.case." + demo.key());
        }
        List<DemoCase> examples = ExampleCases.all();
        for (DemoCase example : examples) {
            if (!play(moderation, example, say)) {
                return false;
            }
        }
        say.line("demo.examples", examples.size(), ports.gatewayUrl());
        say.line("demo.end", ports.gatewayUrl());
        return true;
    }

    // The first requests meet a platform that is still warming up.
    private static boolean play(Moderation moderation, DemoCase demo, Say say) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                moderation.play(demo);
                return true;
            } catch (IOException | StopException e) {
                if (attempt == MOST_ATTEMPTS) {
                    String reason = e instanceof StopException stop ? say.text(stop) : String.valueOf(e.getMessage());
                    say.line("demo.failed", reason);
                    return false;
                }
                Thread.sleep(PAUSE);
            }
        }
    }
}
