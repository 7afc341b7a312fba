package dev.chengxin.bench;

import dev.chengxin.cli.client.Http;
import dev.chengxin.cli.folder.DataFolder;
import dev.chengxin.cli.folder.Installation;
import dev.chengxin.cli.folder.RunState;
import dev.chengxin.cli.journeys.Api;
import dev.chengxin.cli.journeys.Platform;
import dev.chengxin.cli.text.Say;
import dev.chengxin.cli.text.StopException;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The platform that is measured: one on this machine, because its processes are looked at as well.
///
/// @param installation where everything is
/// @param processes of the platform's own
/// @param api its API through the gateway
record Subject(Installation installation, Processes processes, Platform platform, Api api) {

    /// @throws StopException if none runs from the folder
    static Subject at(DataFolder folder, Say say) {
        Installation installation =
                folder.installation().orElseThrow(() -> new StopException("bench.no-platform", folder.root()));
        RunState run = folder.runState()
                .filter(RunState::hasSupervisor)
                .orElseThrow(() -> new StopException("bench.no-platform", folder.root()));
        Platform platform = new Platform(
                URI.create(installation.ports().gatewayUrl()),
                URI.create(Objects.requireNonNullElseGet(
                        installation.issuer(), () -> installation.ports().issuerUrl())),
                installation.bootstrapServers());
        Api api = new Api(new Http(say.language()), platform, Clock.systemUTC());
        return new Subject(installation, new Processes(run.alive()), platform, api);
    }

    /// What a bench came to, on this platform and this machine.
    Result result(String bench, Map<String, Object> settings, List<Line> lines, List<Goal> goals, List<String> notes)
            throws IOException {
        Map<String, String> texts = new TreeMap<>();
        settings.forEach((name, value) -> texts.put(name, value.toString()));
        return new Result(
                bench,
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                Machine.describe(),
                installation.store().name().toLowerCase(Locale.ROOT),
                texts,
                lines,
                goals,
                processes.resident(),
                notes);
    }
}
