package dev.chengxin.streamer.scan;

import dev.chengxin.streamer.scan.SampleFile.Sample;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Says how well the scanner does on texts that somebody labelled (`.tsv`), and in how many of other texts it finds
/// anything (`.csv`). Texts are only shown on the terminal, never written down.
public final class ScanReport {

    static final String BEGIN = "<!-- figures: begin -->";
    static final String END = "<!-- figures: end -->";

    private final Scan scan;
    private final StringBuilder figures = new StringBuilder();
    private final List<String> examples = new ArrayList<>();

    ScanReport(TermBank bank) {
        this.scan = Scan.with(bank);
        line("Term bank " + bank.version() + ", " + bank.rules().size() + " rules, SHA-256 `" + bank.sha256() + "`.");
    }

    /// `FILE… [--write DOCUMENT]`: prints the figures, and puts them into a document between its two marks.
    public static void main(String[] arguments) {
        int status;
        try {
            status = run(List.of(arguments), System.out, System.err);
        } catch (IOException failure) {
            System.err.println(failure.getMessage());
            status = 1;
        }
        System.exit(status);
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) throws IOException {
        var files = new ArrayList<>(arguments);
        int write = files.indexOf("--write");
        List<String> document = write < 0 ? List.of() : List.copyOf(files.subList(write + 1, files.size()));
        files.subList(write < 0 ? files.size() : write, files.size()).clear();
        if (files.isEmpty() || (write >= 0 && document.size() != 1)) {
            err.println("Usage: FILE.tsv… [FILE.csv…] [--write DOCUMENT]");
            return 1;
        }
        var report = new ScanReport(TermBank.builtIn());
        for (String file : files) {
            report.add(Path.of(file));
        }
        out.print(report.figures());
        report.examples.forEach(out::println);
        if (!document.isEmpty()) {
            report.writeInto(Path.of(document.getFirst()));
        }
        return 0;
    }

    /// Tries a file, by the ending of its name.
    void add(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".csv")) {
            addTexts(name, SampleFile.texts(file));
        } else {
            addLabelled(name, LabelledRun.of(scan, SampleFile.labelled(file)));
        }
    }

    String figures() {
        return figures.toString();
    }

    private void addLabelled(String name, LabelledRun run) {
        line("");
        line("### " + name);
        line("");
        cells("part", "lines", "violations", "found", "wrongly found", "precision", "recall");
        line("|---|---|---|---|---|---|---|");
        run.byPart().forEach((part, tally) -> row(part.isEmpty() ? "not said" : part, tally));
        row("**all but conduct**", run.said());
        line("");
        line(run.uncounted() + " lines are labelled neither as a violation nor as ok and are not counted.");
        line("");
        cells("topic as labelled", "violations", "found");
        line("|---|---|---|");
        run.byTopic()
                .forEach((topic, tally) ->
                        cells(topic.isEmpty() ? "not said" : topic, tally.violations(), tally.found()));
        line("");
        cells("found as", "lines", "of them violations");
        line("|---|---|---|");
        run.byCategory().forEach((category, tally) -> cells(category.code(), tally.lines(), tally.found()));
        run.wrong().forEach(sample -> example("wrongly found", sample));
        run.missed().forEach(sample -> example("missed", sample));
    }

    private void addTexts(String name, List<String> texts) {
        int raised = 0;
        Map<Category, Integer> byCategory = new TreeMap<>();
        for (String text : texts) {
            List<Hit> hits = scan.scan(new Utterance(SegmentKind.SPEECH, text, Speaker.ANY, 100));
            if (!hits.isEmpty()) {
                raised++;
                examples.add("found: " + text + "  "
                        + hits.stream().map(Hit::claimKey).toList());
            }
            hits.stream()
                    .map(Hit::category)
                    .distinct()
                    .forEach(category -> byCategory.merge(category, 1, Integer::sum));
        }
        line("");
        line("### " + name);
        line("");
        line(raised + " of " + texts.size() + " lines raise anything: " + percent((double) raised / texts.size())
                + ".");
        line("");
        byCategory.forEach((category, lines) -> line("- " + category.code() + ": " + lines));
    }

    private void example(String what, Sample sample) {
        examples.add(what + ": " + sample.text());
    }

    private void row(String part, Tally tally) {
        cells(
                part,
                tally.lines(),
                tally.violations(),
                tally.found(),
                tally.wrong(),
                percent(tally.precision()),
                percent(tally.recall()));
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "—" : String.format(Locale.ROOT, "%.2f %%", share * 100);
    }

    private void cells(Object... cells) {
        line(Arrays.stream(cells).map(String::valueOf).collect(Collectors.joining(" | ", "| ", " |")));
    }

    private void line(String text) {
        figures.append(text).append('\n');
    }

    private void writeInto(Path document) throws IOException {
        String text = Files.readString(document, StandardCharsets.UTF_8);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException(document + " lacks the marks " + BEGIN + " and " + END);
        }
        Files.writeString(
                document,
                text.substring(0, begin + BEGIN.length()) + "\n" + figures + text.substring(end),
                StandardCharsets.UTF_8);
    }
}
