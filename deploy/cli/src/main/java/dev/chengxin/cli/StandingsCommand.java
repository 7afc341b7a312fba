package dev.chengxin.cli;

import dev.chengxin.cli.text.Say;
import dev.chengxin.cli.text.StopException;
import dev.chengxin.score.events.NoFeedException;
import dev.chengxin.score.events.Replay;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Computes all standings anew from lines of the feed.
@Command(
        name = "standings",
        description = {
            "Computes all standings anew from lines of the feed, in any order, and prints one per line (RFC 8785, by"
                    + " id): the same events give the same bytes on every machine.",
            "The public feed is enough: curl -s 'http://127.0.0.1:8080/api/v1/feed?after=-1&limit=5000' > feed.ndjson,"
                    + " and on with after set to the header Feed-Next."
        },
        mixinStandardHelpOptions = true)
final class StandingsCommand implements Callable<Integer> {
    private static final Path STANDARD_INPUT = Path.of("-");

    private final Say say = Say.toStandardError();

    @Parameters(paramLabel = "FEED.ndjson", description = "Lines of the feed; - for standard input.")
    @SuppressWarnings("NullAway.Init")
    private Path feed;

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            required = true,
            description = "The instant that the standings hold for, such as 2026-12-31T16:00:00Z.")
    @SuppressWarnings("NullAway.Init")
    private Instant asOf;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Writes there instead of to standard output.")
    private @Nullable Path output;

    @Override
    public Integer call() throws IOException {
        var replay = new Replay();
        try (var reader = open()) {
            replay.read(reader);
        } catch (NoSuchFileException _) {
            throw new StopException("standings.missing", feed);
        } catch (NoFeedException e) {
            throw new StopException("standings.no-feed", feed, e.line());
        }
        try (var out = target()) {
            replay.write(asOf, out);
        }
        say.line("standings.summary", replay.lines(), replay.parties().all().size(), asOf, replay.unreadable());
        return 0;
    }

    private OutputStream target() throws IOException {
        return new BufferedOutputStream(
                output == null ? new FileOutputStream(FileDescriptor.out) : Files.newOutputStream(output));
    }

    private BufferedReader open() throws IOException {
        return feed.equals(STANDARD_INPUT)
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : Files.newBufferedReader(feed);
    }
}
