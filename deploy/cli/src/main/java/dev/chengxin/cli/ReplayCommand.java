package dev.chengxin.cli;

import dev.chengxin.cli.replay.ReplayRequest;
import dev.chengxin.cli.replay.Replayer;
import dev.chengxin.cli.text.Say;
import dev.chengxin.cli.text.StopException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Plays a recorded stream as live.
@Command(
        name = "replay",
        description = {
            "Plays a recorded stream into a session that is on air, at the speed at which it was recorded.",
            "The file is UTF-8: subtitles (.srt), or one JSON text per line with kind (speech, screen, card, comment),"
                    + " startMs, endMs, text and, where they are there, number, recogniser, confidence.",
            "Exit code: 0 all was sent, 2 the file has faults and nothing was sent, 1 it could not run."
        },
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

    private static final String SECRET = "CHENGXIN_CLIENT_SECRET";

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private FolderOption data;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private PlatformOption platform;

    @Parameters(paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--session", paramLabel = "ID", required = true, description = "The session, by its id.")
    @SuppressWarnings("NullAway.Init")
    private UUID session;

    @Option(
            names = "--speed",
            paramLabel = "X",
            defaultValue = "1",
            description = "How many times as fast as it was recorded (default: 1).")
    private double speed;

    @Option(
            names = "--from",
            paramLabel = "N",
            defaultValue = "0",
            description = "Begins with the segment of this number.")
    private long from;

    @Option(names = "--dry-run", description = "Reads and checks the file and sends nothing.")
    private boolean dryRun;

    @Option(
            names = "--client",
            defaultValue = "platform",
            description = "The program that sends (default: platform). Its secret: " + SECRET + ", else the demo's.")
    @SuppressWarnings("NullAway.Init")
    private String client;

    @Override
    public Integer call() throws InterruptedException {
        if (!(speed > 0 && speed <= 10_000)) {
            throw new StopException("replay.speed", speed);
        }
        URI gateway = platform.gateway(data.folder());
        ReplayRequest request = new ReplayRequest(
                file,
                session.toString(),
                speed,
                from,
                dryRun,
                gateway,
                platform.issuer(data.folder(), gateway),
                client,
                Objects.requireNonNullElse(System.getenv(SECRET), "demo-" + client));
        return new Replayer(request, Say.toStandardOutput(), Clock.systemUTC()).run();
    }
}
