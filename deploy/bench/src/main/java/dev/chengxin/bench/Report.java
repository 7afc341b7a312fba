package dev.chengxin.bench;

import dev.chengxin.cli.text.Say;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Results as Markdown, in the language of whoever reads them.
final class Report {

    private static final double PRECISE_BELOW = 10;

    private final Say say;

    Report(Say say) {
        this.say = say;
    }

    /// One table row per line.
    String table(Result result) {
        return say.text("report.head") + "\n|---|--:|--:|--:|--:|--:|--:|--:|--:|\n"
                + result.lines().stream().map(this::row).collect(Collectors.joining("\n"));
    }

    private String row(Line line) {
        Summary time = line.time();
        return "| "
                + String.join(
                        " | ",
                        say.text("line." + line.name()),
                        Integer.toString(line.clients()),
                        Integer.toString(time.count()),
                        figure(line.perSecond()),
                        figure(time.p50()),
                        figure(time.p99()),
                        figure(time.max()),
                        figure(line.cpu()),
                        percent(line.ratio()))
                + " |";
    }

    /// What was wanted, and what came out.
    String sentence(Goal goal) {
        return say.text("goal." + goal.name()) + " " + (goal.atMost() ? "≤" : "≥") + " " + figure(goal.bound()) + " "
                + goal.unit() + ": " + figure(goal.seen()) + " " + goal.unit();
    }

    /// The section of one bench.
    ///
    /// @param plot address of the plot
    String section(Result result, String plot) {
        StringBuilder text = new StringBuilder();
        text.append("## ").append(say.text("bench.about." + result.bench())).append("\n\n");
        text.append(say.text("report.where", result.at(), result.machine(), result.store(), settings(result)))
                .append("\n\n");
        text.append(table(result)).append("\n\n");
        for (Goal goal : result.goals()) {
            text.append("- ")
                    .append(say.text(goal.isMet() ? "report.met" : "report.missed"))
                    .append(' ')
                    .append(sentence(goal))
                    .append('\n');
        }
        result.notes()
                .forEach(note ->
                        text.append("- ").append(say.text("note." + note)).append('\n'));
        text.append("- ").append(say.text("report.memory", resident(result))).append("\n\n");
        return text.append("![")
                .append(result.bench())
                .append("](")
                .append(plot)
                .append(")\n")
                .toString();
    }

    private static String settings(Result result) {
        return result.settings().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> "`--" + each.getKey() + " " + each.getValue() + "`")
                .collect(Collectors.joining(" "));
    }

    private static String resident(Result result) {
        return result.resident().entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    /// A figure with as many digits as say something.
    static String figure(@Nullable Double value) {
        if (value == null) {
            return "";
        }
        return String.format(Locale.ROOT, Math.abs(value) < PRECISE_BELOW ? "%.2f" : "%.0f", value);
    }

    private static String percent(@Nullable Double share) {
        return share == null ? "" : String.format(Locale.ROOT, "%.0f %%", share * 100);
    }
}
