package dev.chengxin.verifier;

import dev.chengxin.tlog.Checkpoint;
import dev.chengxin.verifier.feed.FeedCheck;
import dev.chengxin.verifier.feed.FeedReader;
import dev.chengxin.verifier.log.LogSource;
import dev.chengxin.verifier.log.LogWalk;
import dev.chengxin.verifier.log.PublishedLog;
import dev.chengxin.verifier.log.TrustedKeys;
import dev.chengxin.verifier.report.Progress;
import dev.chengxin.verifier.report.Report;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Verifies entries that were pulled from the feed.
@Command(
        name = "feed",
        description = "Verifies entries pulled from the feed: what each commits to, their order and numbers, and that"
                + " the log holds exactly these.")
final class FeedCommand extends Checking {
    @Parameters(
            paramLabel = "FILE|URL",
            description = "Lines of the feed; - for standard input. A bearer token for an"
                    + " address is taken from CHENGXIN_TOKEN.")
    @SuppressWarnings("NullAway.Init")
    private String feed;

    @Option(
            names = "--log",
            paramLabel = "DIR|URL",
            description = "The log to compare with, such as http://127.0.0.1:8080/log or a copy in a folder.")
    private @Nullable String log;

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "A signed checkpoint to compare a full feed with when the log is not at hand; needs --vkey.")
    private @Nullable Path checkpoint;

    @Option(names = "--full", description = "Says that every entry has to be there, so that a missing one is a fault.")
    private boolean full;

    FeedCommand(Console console) {
        super(console, "feed");
    }

    @Override
    void check(Report report) {
        if (log != null) {
            PublishedLog published = log(log);
            Optional<Checkpoint> believed = checkpoint(published, report);
            believed.ifPresent(signed -> {
                Progress progress = progress("progress.entries", signed.size());
                read(new FeedCheck(report, full, new LogWalk(published, signed, report, progress), signed));
            });
        } else if (checkpoint != null) {
            TrustedKeys keys = keys(null);
            keys.open(TrustedKeys.text(checkpoint), checkpoint.toString(), report)
                    .ifPresent(signed -> read(new FeedCheck(report, full, null, signed)));
        } else {
            read(new FeedCheck(report, full, null, null));
        }
    }

    private void read(FeedCheck check) {
        Progress progress = progress("progress.lines", 0);
        new FeedReader(feed, LogSource.isAddress(feed) ? System.getenv("CHENGXIN_TOKEN") : null).each(line -> {
            check.take(line);
            progress.step();
        });
        check.finish();
    }
}
