package dev.chengxin.cli;

import dev.chengxin.cli.demo.Scenario;
import dev.chengxin.cli.folder.DataFolder;
import dev.chengxin.cli.folder.ProcessId;
import dev.chengxin.cli.text.Say;
import dev.chengxin.cli.up.Launcher;
import dev.chengxin.cli.up.Supervisor;
import dev.chengxin.cli.up.UpOptions;
import dev.chengxin.local.JavaCommand;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Starts the platform.
@Command(
        name = "up",
        description = "Starts the platform and stays until Ctrl-C, which stops it.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    private static final String MONGODB = "CHENGXIN_UP_MONGODB";
    private static final List<String> JVM = List.of(
            "-Xmx128m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "--enable-native-access=ALL-UNNAMED");

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private FolderOption data;

    @Option(names = "--detach", description = "Returns when the platform is ready and leaves it running.")
    private boolean detach;

    @Option(names = "--mongodb", paramLabel = "URI", description = "Uses this MongoDB and starts none.")
    private @Nullable String mongodb;

    @Option(names = "--kafka", paramLabel = "BOOTSTRAP", description = "Uses this Kafka and starts none.")
    private @Nullable String kafka;

    @Option(names = "--issuer", paramLabel = "URI", description = "Uses this OpenID Connect issuer and starts none.")
    private @Nullable String issuer;

    @Option(names = "--no-demo", description = "Leaves the demo scenario of a first start out.")
    private boolean noDemo;

    @Option(names = "--port", paramLabel = "P", description = "The gateway's port (default: 8080).")
    private @Nullable Integer port;

    @Option(names = "--supervise", paramLabel = "PID", hidden = true)
    private @Nullable Long supervise;

    @Override
    public Integer call() throws InterruptedException {
        return supervise == null ? launch() : supervise(supervise);
    }

    private int launch() throws InterruptedException {
        DataFolder folder = data.folder();
        Map<String, String> secrets = mongodb == null ? Map.of() : Map.of(MONGODB, mongodb);
        return new Launcher(folder, Say.toStandardOutput(), System.out).run(supervisor(folder), secrets, detach);
    }

    // An owner of 0 means that nobody waits for the supervisor.
    private List<String> supervisor(DataFolder folder) {
        List<String> arguments =
                new ArrayList<>(List.of("up", "--data", folder.root().toString(), "--supervise"));
        arguments.add(Long.toString(detach ? 0 : ProcessHandle.current().pid()));
        option(arguments, "--kafka", kafka);
        option(arguments, "--issuer", issuer);
        option(arguments, "--port", port);
        if (noDemo) {
            arguments.add("--no-demo");
        }
        List<String> jvm = new ArrayList<>(JVM);
        jvm.add("-Dchengxin.project=" + DataFolder.project());
        return JavaCommand.current().command(jvm, Cli.class.getName(), arguments);
    }

    private static void option(List<String> arguments, String name, @Nullable Object value) {
        if (value != null) {
            arguments.add(name);
            arguments.add(value.toString());
        }
    }

    private int supervise(long owner) {
        if (owner != 0) {
            Supervisor.endWith(ProcessId.of(owner));
        }
        UpOptions options = new UpOptions(System.getenv(MONGODB), kafka, issuer, !noDemo, port);
        return new Supervisor(
                        data.folder(),
                        options,
                        DataFolder.project(),
                        Say.toStandardOutput(),
                        Clock.systemUTC(),
                        new Scenario())
                .run();
    }
}
