package dev.chengxin.verifier;

import dev.chengxin.tlog.Checkpoint;
import dev.chengxin.verifier.log.Growth;
import dev.chengxin.verifier.log.PublishedLog;
import dev.chengxin.verifier.log.TrustedKeys;
import dev.chengxin.verifier.report.Report;
import dev.chengxin.verifier.report.UncheckableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Watches a log.
@Command(
        name = "follow",
        description = {
            "Watches a log: remembers the last checkpoint and refuses one of a log that went back or was rewritten.",
            "Stays until a fault or Ctrl-C. With --once it looks once, for a timer of one's own."
        })
final class FollowCommand extends Checking {
    @Parameters(paramLabel = "URL", description = "The log, such as http://127.0.0.1:8080/log, or a folder.")
    @SuppressWarnings("NullAway.Init")
    private String log;

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description = "Where the last checkpoint is kept; ${DEFAULT-VALUE} by default. Keep it: it is the evidence"
                    + " against a log that is rewritten later.")
    private Path state = Path.of("followed.checkpoint");

    @Option(names = "--once", description = "Looks once.")
    private boolean once;

    @Option(
            names = "--every",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "Seconds between two looks; ${DEFAULT-VALUE} by default.")
    private int every;

    FollowCommand(Console console) {
        super(console, "follow");
    }

    @Override
    void check(Report report) {
        PublishedLog published = log(log);
        if (once) {
            look(published, report);
            return;
        }
        Report round = new Report("follow");
        long size = -1;
        while (true) {
            size = said(look(published, round), size);
            if (!round.holds()) {
                // The same look again, so that the report at the end tells this fault and nothing older.
                look(published, report);
                return;
            }
            round = new Report("follow");
            pause();
        }
    }

    private long said(Optional<Checkpoint> seen, long before) {
        long size = seen.map(Checkpoint::size).orElse(before);
        if (size != before) {
            console()
                    .err()
                    .println(sentences().text("follow.seen", console().clock().instant(), size));
        }
        return size;
    }

    private Optional<Checkpoint> look(PublishedLog published, Report report) {
        TrustedKeys keys = keys(published);
        String note = published.checkpoint();
        Optional<Checkpoint> now = keys.open(note, published.source().name(), report);
        if (now.isEmpty()) {
            return keepEvidence(note, report);
        }
        if (Files.exists(state)) {
            Optional<Checkpoint> before = keys.open(TrustedKeys.text(state), state.toString(), report);
            if (before.isEmpty() || !new Growth(published).check(before.get(), now.get(), report)) {
                return keepEvidence(note, report);
            }
        } else {
            report.checked("follow.first", state);
        }
        write(state, note);
        return now;
    }

    /// Two signed checkpoints that contradict each other convict the log; both are kept.
    private Optional<Checkpoint> keepEvidence(String note, Report report) {
        Path evidence = state.resolveSibling(state.getFileName() + ".contradicted");
        write(evidence, note);
        report.checked("follow.evidence", state, evidence);
        return Optional.empty();
    }

    private static void write(Path file, String text) {
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckableException(
                    "source.unwritable", file, e.getClass().getSimpleName());
        }
    }

    private void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(every));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new UncheckableException("source.interrupted");
        }
    }
}
