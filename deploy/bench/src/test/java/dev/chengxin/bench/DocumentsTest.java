package dev.chengxin.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class DocumentsTest {

    @TempDir
    private Path docs;

    private static Result result(double p99) {
        return new Result(
                "segments",
                Instant.parse("2026-12-01T12:00:00Z"),
                "2 × a processor",
                "mongod",
                Map.of("rate", "25", "sessions", "50"),
                List.of(new Line("segment-finding", 50, 25, new Summary(300, 120.4, p99, 2_000), 3.456, 0.42)),
                List.of(Goal.atMostMillis("segment-finding", 1_000, p99)),
                Map.of("gateway", 300L, "audit-service", 280L),
                List.of("segments-due"));
    }

    @Test
    void aBenchIsASection() throws IOException {
        new Documents(docs).write(result(800));
        assertThat(Files.readString(docs.resolve("performance.md")))
                .contains("## From a segment to its finding in the queue")
                .contains("2 × a processor, store: mongod, `--rate 25` `--sessions 50`")
                .contains("| segment due → finding in /work-items | 50 | 300 | 25 | 120 | 800 | 2000 | 3.46 | 42 % |")
                .contains("- Met: p99 segment → finding ≤ 1000 ms: 800 ms")
                .contains("audit-service 280, gateway 300.")
                .contains("![segments](performance/segments.svg)");
    }

    @Test
    void aLaterMeasurementReplacesFiguresAndLeavesWords() throws IOException {
        Documents documents = new Documents(docs);
        documents.write(result(800));
        Path document = docs.resolve("performance.md");
        Files.writeString(document, Files.readString(document) + "\nWhat this means.\n");
        documents.write(result(1_200));
        assertThat(Files.readString(document))
                .contains("What this means.")
                .contains("- **Missed**: p99 segment → finding ≤ 1000 ms: 1200 ms")
                .doesNotContain("800")
                .containsOnlyOnce("## From a segment");
    }

    @Test
    void thePlotIsDrawnToScale() throws Exception {
        new Documents(docs).write(result(800));
        String svg = Files.readString(docs.resolve("performance/segments.svg"));
        var parsed =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        var bars = parsed.getElementsByTagName("rect");
        double p50 = Double.parseDouble(
                bars.item(2).getAttributes().getNamedItem("width").getNodeValue());
        double p99 = Double.parseDouble(
                bars.item(3).getAttributes().getNamedItem("width").getNodeValue());
        assertThat(p50 / p99).isCloseTo(120.4 / 800, offset(0.01));
    }
}
