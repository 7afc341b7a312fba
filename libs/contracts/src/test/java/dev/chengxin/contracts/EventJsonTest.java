package dev.chengxin.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chengxin.contracts.AuditEvent.AlertRaised;
import dev.chengxin.contracts.ComplaintEvent.ComplaintDecided;
import dev.chengxin.contracts.ComplaintEvent.ComplaintRefused;
import dev.chengxin.contracts.ComplaintEvent.Deadline;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class EventJsonTest {
    private static final EventType DECIDED = EventType.of(ComplaintDecided.class);
    private static final String GOOD =
            "{\"category\":\"origin\",\"upheld\":true,\"result\":\"refund\",\"amountFen\":4990,\"deadlines\":[]}";

    @ParameterizedTest
    @CsvSource({
        "2026-02-12T16:30:00Z, 2026-02-12T16:30:00.000Z",
        "2026-02-12T16:30:00.1Z, 2026-02-12T16:30:00.100Z",
        "2026-02-12T16:30:00.123999999Z, 2026-02-12T16:30:00.123Z",
        "1969-12-31T23:59:59.999Z, 1969-12-31T23:59:59.999Z"
    })
    void instantsHaveThreeFractionDigits(Instant instant, String expected) {
        assertThat(EventJson.text(instant)).isEqualTo(expected);
    }

    @Test
    void fieldsAreWrittenAsTheContractHasThem() {
        var deadline =
                new Deadline("closure", Instant.parse("2026-03-02T16:00:00Z"), false, "platform-rules", "platform");
        assertThat(EventJson.write(new ComplaintDecided("origin", false, "none", null, List.of(deadline), null, null)))
                .isEqualTo(
                        "{\"category\":\"origin\",\"upheld\":false,\"result\":\"none\",\"deadlines\":[{\"code\":\"closure\","
                                + "\"dueAt\":\"2026-03-02T16:00:00.000Z\",\"provisional\":false,\"source\":\"platform-rules\","
                                + "\"binds\":\"platform\"}]}");
    }

    @Test
    void anIntegerBeyond2ToThe53IsRefusedWhenTheEventIsDecided() {
        assertThat(EventJson.write(alert(1L << 53))).contains("\"offset\":9007199254740992");
        var tooLarge = alert((1L << 53) + 1);
        assertThatExceptionOfType(MalformedEventException.class).isThrownBy(() -> EventJson.write(tooLarge));
    }

    @Test
    void halfACharacterIsRefusedWhenTheEventIsDecided() {
        var broken = new ComplaintRefused("\ud800", List.of());
        assertThatExceptionOfType(MalformedEventException.class).isThrownBy(() -> EventJson.write(broken));
    }

    @Test
    void anUnknownFieldIsIgnored() {
        assertThat(EventJson.read(DECIDED, GOOD.replace("}", ",\"later\":{\"x\":[1]}}")))
                .isEqualTo(new ComplaintDecided("origin", true, "refund", 4990L, List.of(), null, null));
    }

    @Test
    void anAbsentOptionalFieldIsNull() {
        assertThat(EventJson.read(DECIDED, GOOD.replace("\"amountFen\":4990,", "")))
                .isEqualTo(new ComplaintDecided("origin", true, "refund", null, List.of(), null, null));
    }

    /// Otherwise a record would hold null where the compiler believes that there is none.
    @ParameterizedTest
    @ValueSource(strings = {"\"category\":\"origin\",", "\"upheld\":true,", ",\"deadlines\":[]"})
    void aRequiredFieldMustBeThere(String field) {
        assertThat(GOOD).contains(field);
        var json = GOOD.replace(field, "");
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> EventJson.read(DECIDED, json));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"origin\"|null",
                "\"origin\"|5",
                "\"origin\"|true",
                "\"origin\"|[\"origin\"]",
                "true|null",
                "true|\"true\"",
                "true|1",
                "4990|\"4990\"",
                "4990|49.9",
                "4990|99999999999999999999",
                "[]|null",
                "[]|[null]",
                "[]|\"\"",
                "[]|{}",
                "[]|[{\"code\":\"closure\"}]"
            })
    void nothingIsBentToFit(String value, String replacement) {
        assertThat(GOOD).contains(value);
        var json = GOOD.replace(value, replacement);
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> EventJson.read(DECIDED, json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"x\"", "{}", "{} {}"})
    void whatIsNoObjectOfTheTypeIsRefused(String json) {
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> EventJson.read(DECIDED, json));
    }

    private static AlertRaised alert(long offset) {
        return new AlertRaised("gap", 1, Topics.COMPLAINT_EVENTS, 0, offset, null, null);
    }
}
