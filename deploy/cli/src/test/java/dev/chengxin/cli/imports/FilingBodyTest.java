package dev.chengxin.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chengxin.cli.imports.FilingBody.Body;
import dev.chengxin.cli.imports.FilingBody.Unfit;
import dev.chengxin.cli.text.StopException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilingBodyTest {

    private static final List<String> HEADER = List.of(
            "Text", "kind", "receivedAt", "streamer", "order", "name", "phone", "consent", "amountFen", "language");

    @Test
    void columnsAreMappedByNameAndEmptyOnesLeftOut() {
        assertThat(of("烂了一半", "Report", "2026-01-31", "小张", " 77 ", "张三", "13800000000", "是", "5990", "zh"))
                .isEqualTo(new Body("""
                                {"kind":"report","description":"烂了一半","receivedAt":"2026-01-30T16:00:00Z",\
                                "references":{"streamer":"小张","order":"77"},\
                                "contact":{"name":"张三","phone":"13800000000"},\
                                "consent":{"publication":true},"amountFen":5990,"language":"zh"}"""));
        assertThat(of("烂了一半", "", " ", "", "", "", "", "", "", "")).isEqualTo(new Body("{\"description\":\"烂了一半\"}"));
    }

    @ParameterizedTest
    @CsvSource({
        "'  ', '', '', '', description is empty",
        "x, yesterday, '', '', receivedAt is neither a day (2026-01-31) nor an instant (2026-01-31T08:00:00Z)",
        "x, '', maybe, '', consent is neither yes nor no",
        "x, '', '', 59.90, amountFen is no whole number of fen",
    })
    void whatCannotBeSentIsSaidWithoutTheRowsWords(
            String text, String received, String consent, String amount, String reason) {
        assertThat(of(text, "", received, "", "", "", "", consent, amount, "")).isEqualTo(new Unfit(reason));
    }

    @Test
    void aKindThatThePlatformDoesNotKnowIsFoundBeforeItIsSent() {
        assertThat(of("x", "praise", "", "", "", "", "", "", "", ""))
                .isEqualTo(new Unfit("kind is none of complaint, report, feedback"));
    }

    @Test
    void aRaggedRowIsNotGuessedAt() {
        assertThat(of("a", "b")).isEqualTo(new Unfit("has 2 columns instead of 10"));
        assertThat(of("x".repeat(5001), "", "", "", "", "", "", "", "", ""))
                .isEqualTo(new Unfit("description is longer than 5000 characters"));
    }

    @Test
    void aColumnOfAnotherNameCanBeNamed() {
        ColumnMapping mapping = ColumnMapping.of(List.of("id", "words"), Map.of("description", "words"));
        assertThat(new FilingBody(mapping).of(new CsvRow(1, 2, List.of("7", "x"))))
                .isEqualTo(new Body("{\"description\":\"x\"}"));
        assertThat(mapping.describe(List.of("id", "words"))).isEqualTo("description ← words");
        assertStops("csv.no-description", Map.of());
        assertStops("csv.no-column", Map.of("description", "text"));
        assertStops("csv.no-field", Map.of("colour", "words"));
    }

    private static void assertStops(String key, Map<String, String> chosen) {
        assertThatThrownBy(() -> ColumnMapping.of(List.of("id", "words"), chosen))
                .isInstanceOfSatisfying(
                        StopException.class, stop -> assertThat(stop.key()).isEqualTo(key));
    }

    private static FilingBody.Made of(String... values) {
        return new FilingBody(ColumnMapping.of(HEADER, Map.of())).of(new CsvRow(1, 2, List.of(values)));
    }
}
