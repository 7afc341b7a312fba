package dev.chengxin.streamer.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanReportTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private Path labelled = Path.of("");
    private Path texts = Path.of("");

    @BeforeEach
    void write() throws IOException {
        labelled = Files.writeString(folder.resolve("labelled.tsv"), """
                label\tnote\ttext
                violation\tprice|speech\t全网最低价
                violation\tprice|speech\t哪家都贵过我
                violation-evasion\t\t國家級
                violation\tkeeping|conduct\t未保存记录
                borderline\t\t最懂你
                ok\t|speech\t今天的苹果很甜
                ok\t|speech\t他们家卖的才叫顶级
                """);
        texts = Files.writeString(folder.resolve("texts.csv"), """
                row,text
                1,很好吃
                2,"又甜,又脆"
                3,"好评返现,全网最低价"
                4,会再买
                """);
    }

    @Test
    void printsPrecisionRecallAndTheShareThatRaisesAnything() throws IOException {
        assertThat(run(labelled, texts)).isZero();

        assertThat(out())
                .contains("| speech | 4 | 2 | 1 | 1 | 50.00 % | 50.00 % |")
                .contains("| not said | 1 | 1 | 1 | 0 | 100.00 % | 100.00 % |")
                .contains("| conduct | 1 | 1 | 0 | 0 | — | 0.00 % |")
                .contains("| **all but conduct** | 5 | 3 | 2 | 1 | 66.67 % | 66.67 % |")
                .contains("1 lines are labelled neither")
                .contains("| price | 2 | 1 |")
                .contains("| absolute-terms | 2 | 1 |")
                .contains("1 of 4 lines raise anything: 25.00 %.")
                .contains("- review-bribery: 1")
                .contains("missed: 哪家都贵过我")
                .contains("wrongly found: 他们家卖的才叫顶级");
    }

    @Test
    void writesTheFiguresAndNoTextIntoADocument() throws IOException {
        Path document = Files.writeString(
                folder.resolve("scanner.md"), "before\n" + ScanReport.BEGIN + "\nold\n" + ScanReport.END + "\nafter\n");

        assertThat(run(labelled, texts, Path.of("--write"), document)).isZero();

        assertThat(Files.readString(document))
                .startsWith("before\n" + ScanReport.BEGIN + "\nTerm bank 1")
                .endsWith(ScanReport.END + "\nafter\n")
                .contains("1 of 4 lines")
                .doesNotContain("old")
                .doesNotContain("贵过我")
                .doesNotContain("顶级")
                .doesNotContain("返现");
    }

    @Test
    void saysHowItIsUsed() throws IOException {
        assertThat(run()).isEqualTo(1);
        assertThat(run(labelled, Path.of("--write"))).isEqualTo(1);
        assertThat(out()).contains("Usage");
    }

    @Test
    void refusesFilesOfAnotherForm() throws IOException {
        Path other = Files.writeString(folder.resolve("other.tsv"), "a\tb\n");
        Path without = Files.writeString(folder.resolve("without.csv"), "row\n1\n");
        Path unmarked = Files.writeString(folder.resolve("unmarked.md"), "nothing here\n");

        assertThatIOException().isThrownBy(() -> run(other)).withMessageContaining("label, note, text");
        assertThatIOException().isThrownBy(() -> run(without)).withMessageContaining("no column text");
        assertThatIOException()
                .isThrownBy(() -> run(labelled, Path.of("--write"), unmarked))
                .withMessageContaining("lacks the marks");
    }

    private int run(Path... arguments) throws IOException {
        try (var stream = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            return ScanReport.run(
                    List.of(arguments).stream().map(Path::toString).toList(), stream, stream);
        }
    }

    private String out() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
