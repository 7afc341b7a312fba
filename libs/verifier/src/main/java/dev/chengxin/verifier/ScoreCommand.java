package dev.chengxin.verifier;

import dev.chengxin.verifier.feed.FeedReader;
import dev.chengxin.verifier.feed.ScoreCheck;
import dev.chengxin.verifier.log.LogSource;
import dev.chengxin.verifier.report.Report;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Recomputes what a streamer or an operator is worth.
@Command(
        name = "score",
        description = "Recomputes index, grade and reasons of a streamer or an operator from public entries and the"
                + " rulebooks among them, and compares them with what was published last. Verify the entries themselves"
                + " with feed.")
final class ScoreCommand extends Checking {
    @Parameters(index = "0", paramLabel = "STREAMER", description = "Id of the streamer or the operator.")
    @SuppressWarnings("NullAway.Init")
    private String party;

    @Parameters(
            index = "1",
            paramLabel = "FILE|URL",
            description =
                    "Lines of the feed, the public ones are enough; or the proofs of a standing, which are verified.")
    @SuppressWarnings("NullAway.Init")
    private String feed;

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            description = "Computes the score for an instant, from all entries, and compares it with nothing.")
    private @Nullable Instant asOf;

    @Option(
            names = "--log",
            paramLabel = "DIR|URL",
            description = "Where the log's key is taken from without --vkey, when the file holds proofs.")
    private @Nullable String log;

    ScoreCommand(Console console) {
        super(console, "score");
    }

    @Override
    void check(Report report) {
        ScoreCheck check = new ScoreCheck(party, report);
        FeedReader reader = new FeedReader(feed, LogSource.isAddress(feed) ? System.getenv("CHENGXIN_TOKEN") : null);
        if (asOf == null) {
            reader.each(line -> check.findPublished(ProofLines.content(line)));
        }
        ProofLines proofs = new ProofLines(() -> keys(log == null ? null : log(log)), report);
        reader.each(line -> {
            proofs.verify(line);
            check.take(ProofLines.content(line));
        });
        check.finish(asOf);
        proofs.finish();
    }
}
