package dev.chengxin.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chengxin.cli.text.StopException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void readsQuotesLineBreaksAndAByteOrderMark() throws IOException {
        CsvFile file = CsvFile.examine(write("\uFEFFrow,text\r\n1,\"a \"\"b\"\"\nc, d\"\r\n2,苹果烂了\n\n3,😀\n"));
        assertThat(file.header()).containsExactly("row", "text");
        assertThat(file.rows()).isEqualTo(3);
        assertThat(rows(file))
                .containsExactly(
                        new CsvRow(1, 2, List.of("1", "a \"b\"\nc, d")),
                        new CsvRow(2, 4, List.of("2", "苹果烂了")),
                        new CsvRow(3, 6, List.of("3", "😀")));
    }

    @Test
    void theHashIsOfTheBytes() throws IOException {
        assertThat(CsvFile.examine(write("text\na\n")).sha256())
                .isEqualTo("ef271522dd0a16c1b66bcbadc17474307a88dea874019dc4146b4789a09a8c2d");
    }

    @Test
    void whatIsNotUtf8IsRefusedAndNotGarbled() throws IOException {
        Path file = folder.resolve("gbk.csv");
        Files.write(file, "text\n苹果烂了\n".getBytes(Charset.forName("GBK")));
        assertStops(file, "csv.not-utf8");
    }

    @Test
    void whatCannotBeReadIsRefused() throws IOException {
        assertStops(folder.resolve("none.csv"), "csv.missing");
        assertStops(write(""), "csv.empty");
    }

    @Test
    void theRealFileHoldsThreeThousandComplaints() {
        String data = System.getenv("CHENGXIN_DATA");
        Assumptions.assumeTrue(data != null, "CHENGXIN_DATA is not set: the real complaints are not read");
        CsvFile file = CsvFile.examine(Path.of(data, "fruit-complaints.csv"));
        assertThat(file.rows()).isEqualTo(3000);
        FilingBody bodies = new FilingBody(ColumnMapping.of(file.header(), Map.of()));
        assertThat(rows(file)).extracting(bodies::of).hasOnlyElementsOfType(FilingBody.Body.class);
    }

    private static void assertStops(Path file, String key) {
        assertThatThrownBy(() -> CsvFile.examine(file))
                .isInstanceOfSatisfying(
                        StopException.class, stop -> assertThat(stop.key()).isEqualTo(key));
    }

    private static List<CsvRow> rows(CsvFile file) {
        try (Stream<CsvRow> rows = file.stream()) {
            return rows.toList();
        }
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("file.csv"), text, StandardCharsets.UTF_8);
    }
}
