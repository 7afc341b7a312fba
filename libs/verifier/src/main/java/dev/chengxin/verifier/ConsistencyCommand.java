package dev.chengxin.verifier;

import dev.chengxin.tlog.Checkpoint;
import dev.chengxin.verifier.log.Growth;
import dev.chengxin.verifier.log.PublishedLog;
import dev.chengxin.verifier.log.TrustedKeys;
import dev.chengxin.verifier.report.Report;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Verifies that a log only grew.
@Command(
        name = "consistency",
        description =
                "Verifies that the log of the first checkpoint is the beginning of that of the second: nothing was"
                        + " changed, taken out or put in between.")
final class ConsistencyCommand extends Checking {
    @Parameters(index = "0", paramLabel = "OLD", description = "A file with the earlier signed checkpoint.")
    @SuppressWarnings("NullAway.Init")
    private Path old;

    @Parameters(index = "1", paramLabel = "NEW", description = "A file with the later signed checkpoint.")
    @SuppressWarnings("NullAway.Init")
    private Path later;

    @Option(
            names = "--log",
            paramLabel = "DIR|URL",
            required = true,
            description = "The log, whose tiles prove it. They are not believed.")
    @SuppressWarnings("NullAway.Init")
    private String log;

    ConsistencyCommand(Console console) {
        super(console, "consistency");
    }

    @Override
    void check(Report report) {
        PublishedLog published = log(log);
        TrustedKeys keys = keys(published);
        Optional<Checkpoint> before = keys.open(TrustedKeys.text(old), old.toString(), report);
        Optional<Checkpoint> after = keys.open(TrustedKeys.text(later), later.toString(), report);
        if (before.isPresent() && after.isPresent()) {
            new Growth(published).check(before.get(), after.get(), report);
        }
    }
}
