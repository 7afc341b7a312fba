package dev.chengxin.bench;

import dev.chengxin.cli.folder.DataFolder;
import dev.chengxin.cli.text.Say;
import java.io.IOException;
import picocli.CommandLine.Option;

/// Where figures go: to the terminal, and into the project's documents if asked for.
final class ReportOption {

    @Option(
            names = "--write",
            description = "Writes the figures into docs/performance.md, with a plot and as JSON beside it.")
    private boolean write;

    /// @return the command's exit code
    int show(Result result, Say say) throws IOException {
        Report report = new Report(say);
        say.plain(report.table(result));
        for (Goal goal : result.goals()) {
            say.line(goal.isMet() ? "bench.goal-met" : "bench.goal-missed", report.sentence(goal));
        }
        if (write) {
            say.line("bench.written", new Documents(DataFolder.project().resolve("docs")).write(result));
        }
        return result.isGood() ? 0 : 1;
    }
}
