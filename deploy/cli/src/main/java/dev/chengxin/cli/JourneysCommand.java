package dev.chengxin.cli;

import dev.chengxin.cli.folder.DataFolder;
import dev.chengxin.cli.folder.Installation;
import dev.chengxin.cli.folder.Ports;
import dev.chengxin.cli.journeys.Journeys;
import dev.chengxin.cli.journeys.Platform;
import dev.chengxin.cli.journeys.Run;
import dev.chengxin.cli.text.Say;
import dev.chengxin.cli.text.StopException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Plays whole stories against a running platform.
@Command(
        name = "journeys",
        description = {
            "Plays whole stories against a running platform, over its API and its broker, with the demo logins.",
            "Each ends with checks. Exit code: 0 all came out as they should, 1 one did not."
        },
        mixinStandardHelpOptions = true)
final class JourneysCommand implements Callable<Integer> {

    private final Say say = Say.toStandardOutput();

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private FolderOption data;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private PlatformOption platform;

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Which ones (default: all).")
    private List<String> names = List.of();

    @Option(
            names = "--run",
            paramLabel = "ID",
            description = "Goes on with this run: what it created is not created again (default: a new one).")
    private @Nullable String run;

    @Option(names = "--kafka", paramLabel = "BOOTSTRAP", description = "The broker (default: the data folder's).")
    private @Nullable String kafka;

    @Option(names = "--list", description = "Says what there is and plays nothing.")
    private boolean list;

    @Override
    public Integer call() throws InterruptedException {
        if (list) {
            Journeys.names().forEach(name -> say.plain("  " + name + ": " + say.text("journeys.about." + name)));
            return 0;
        }
        URI gateway = platform.gateway(data.folder());
        Platform place = new Platform(gateway, platform.issuer(data.folder(), gateway), kafka(data.folder(), gateway));
        Run thisRun = Run.remembered(
                data.folder().journeys(),
                Objects.requireNonNullElseGet(run, JourneysCommand::fresh),
                Clock.systemUTC());
        say.line("journeys.begin", gateway, thisRun.id());
        Journeys.Result result = new Journeys(place, thisRun, say, Clock.systemUTC()).play(names);
        say.line(result.failed() == 0 ? "journeys.well" : "journeys.not-well", result.failed(), thisRun.id());
        return result.failed() == 0 ? 0 : 1;
    }

    private static String fresh() {
        return Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36).toLowerCase(Locale.ROOT);
    }

    private String kafka(DataFolder folder, URI gateway) {
        if (kafka != null) {
            return kafka;
        }
        if (platform.gateway == null) {
            return folder.installation()
                    .map(Installation::bootstrapServers)
                    .orElseThrow(() -> new StopException("unreachable"));
        }
        return gateway.getHost() + ":" + new Ports(gateway.getPort()).broker();
    }
}
