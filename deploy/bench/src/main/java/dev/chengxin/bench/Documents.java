package dev.chengxin.bench;

import dev.chengxin.cli.text.Say;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// `performance.md` with what was measured last of each bench, and beside it `performance/<bench>.json` and `.svg`.
/// What stands in it outside of the marks is somebody's own words and stays.
final class Documents {

    /// The order in which the benches stand in the document.
    private static final List<String> BENCHES = List.of("segments", "revocation", "filing", "events", "feed");

    private static final String BEGIN = "<!-- figures: begin -->";
    private static final String END = "<!-- figures: end -->";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path document;
    private final Path folder;

    /// @param docs the folder
    Documents(Path docs) {
        this.document = docs.resolve("performance.md");
        this.folder = docs.resolve("performance");
    }

    /// @return the document
    Path write(Result result) throws IOException {
        Files.createDirectories(folder);
        Say english = new Say(
                new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8),
                Locale.ROOT,
                Bench.MESSAGES);
        Files.writeString(folder.resolve(result.bench() + ".json"), JSON.writeValueAsString(result) + "\n");
        Files.writeString(folder.resolve(result.bench() + ".svg"), new Plot(english).of(result));
        List<String> sections = new ArrayList<>();
        Report report = new Report(english);
        for (String bench : BENCHES) {
            Path file = folder.resolve(bench + ".json");
            if (Files.exists(file)) {
                Result last = JSON.readValue(Files.readString(file), Result.class);
                sections.add(report.section(last, "performance/" + bench + ".svg"));
            }
        }
        String figures = sections.stream().collect(Collectors.joining("\n", BEGIN + "\n", END));
        String text = Files.exists(document) ? Files.readString(document) : "# Performance\n\n" + BEGIN + END + "\n";
        Files.writeString(document, replaced(text, figures));
        return document;
    }

    private static String replaced(String text, String figures) {
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        return begin < 0 || end < begin
                ? text + "\n" + figures + "\n"
                : text.substring(0, begin) + figures + text.substring(end + END.length());
    }
}
