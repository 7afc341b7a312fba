package dev.chengxin.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class EnvelopeTest {
    private static final Set<String> CORE =
            Set.of("specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data");

    /// The bytes that a stranger must arrive at to verify a leaf; they may never change.
    private static final String GOLDEN = "{\"actor\":\"0a9d5be2\",\"actorrole\":\"moderator\",\"data\":"
            + "{\"amountFen\":9007199254740992,\"source\":\"国务院办公厅关于2026年部分节假日安排的通知\",\"𠮷\":[-9007199254740992,0,true],\"ﬀ\":1},"
            + "\"datacontenttype\":\"application/json\",\"id\":\"019c5225-8800-7000-8000-000000000001\",\"jurisdiction\":\"530129\","
            + "\"sequence\":\"000000000042\",\"source\":\"complaint-service\",\"specversion\":\"1.0\",\"subject\":\"5d1c8f0a\","
            + "\"time\":\"2026-02-12T16:30:00.120Z\",\"type\":\"noun.verb.v1\"}";

    static List<EventType> types() {
        return EventCatalog.all();
    }

    @Test
    void hasTheCanonicalFormThatTheLedgerCommitsTo() {
        var extensions = new LinkedHashMap<String, String>();
        extensions.put("sequence", "000000000042");
        extensions.put("jurisdiction", "530129");
        extensions.put("actorrole", "moderator");
        extensions.put("actor", "0a9d5be2");
        var data = """
                { "source": "国务院办公厅关于2026年部分节假日安排的通知", "ﬀ": 1, "\\ud842\\udfb7": [-9007199254740992, 0, true],
                  "amountFen": 9007199254740992 }
                """;
        assertThat(new String(envelope(extensions, data).canonical(), UTF_8)).isEqualTo(GOLDEN);
    }

    @Test
    void attributesStayAsTheyWereSent() {
        var sent = new Envelope(
                "019C5225", "s", "t", "x", "2026-02-12T16:30:00+00:00", Map.of("sequence", "42", "more", " é "), "{}");
        assertThat(sent.json().required("time").stringValue()).isEqualTo("2026-02-12T16:30:00+00:00");
        assertThat(sent.json().required("id").stringValue()).isEqualTo("019C5225");
        assertThat(sent.json().required("more").stringValue()).isEqualTo(" é ");
    }

    @ParameterizedTest
    @MethodSource("types")
    void everySampleSurvivesTheWayThroughAnEnvelope(EventType type) {
        var sample = ContractFiles.sample(type.type());
        var envelope = read(sample);
        assertThat(envelope.json()).isEqualTo(sample);
        assertThat(envelope.canonical()).isEqualTo(Envelope.canonical(sample));
        assertThat(EventJson.mapper().readTree(envelope.canonical())).isEqualTo(sample);
        assertThat(envelope.sequence()).isPresent();
    }

    @Test
    void extensionsAreOrderedAndCannotBeChangedFromOutside() {
        var given = new LinkedHashMap<>(Map.of("b", "2", "a", "1", "c", "3"));
        var envelope = envelope(given, "{}");
        given.put("d", "4");
        assertThat(envelope.extensions())
                .containsExactly(Map.entry("a", "1"), Map.entry("b", "2"), Map.entry("c", "3"));
        assertThat(envelope.extensions()).isUnmodifiable();
    }

    @Test
    void aSequenceHasTwelveDigits() {
        assertThat(Envelope.sequenceText(42)).isEqualTo("000000000042");
        assertThat(envelope(Map.of("sequence", "000000000042"), "{}").sequence())
                .hasValue(42L);
        for (var text : List.of("42", "", "-00000000042", "00000000004x", "٠٠٠٠٠٠٠٠٠٠٤٢", "0000000000042")) {
            assertThat(envelope(Map.of("sequence", text), "{}").sequence())
                    .as(text)
                    .isEmpty();
        }
        assertThat(envelope(Map.of(), "{}").sequence()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "data",
                "specversion",
                "datacontenttype",
                "ledgerindex",
                "ledger",
                "Actor",
                "data_base64",
                "",
                "a-name-with-hyphens",
                "morethantwentyletters"
            })
    void anExtensionCannotPassForSomethingElse(String name) {
        var envelope = envelope(Map.of(name, "x"), "{}");
        assertThatExceptionOfType(MalformedEventException.class).isThrownBy(envelope::json);
        assertThatExceptionOfType(MalformedEventException.class).isThrownBy(envelope::canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{}{}",
                "nope",
                "\ufeff{}",
                "{\"a\":1,\"a\":1}",
                "{\"n\":9007199254740993}",
                "{\"n\":1e999}",
                "{\"s\":\"\\ud800\"}",
                "{\"s\":\"\\u00zz\"}",
                "{\"n\":--1}"
            })
    void malformedDataEndsInOneException(String data) {
        var envelope = envelope(Map.of(), data);
        assertThatExceptionOfType(MalformedEventException.class).isThrownBy(envelope::canonical);
    }

    @Test
    void hugeDataEndsInTheSameException() {
        for (var data : List.of("[".repeat(200_000), "[".repeat(400) + "]".repeat(400), "9".repeat(5_000))) {
            var envelope = envelope(Map.of(), "{\"x\":" + data + "}");
            assertThatExceptionOfType(MalformedEventException.class).isThrownBy(envelope::canonical);
        }
    }

    @Test
    void theExceptionRepeatsNoContent() {
        var envelope = envelope(Map.of(), "{\"name\": zhangsan}");
        assertThatExceptionOfType(MalformedEventException.class)
                .isThrownBy(envelope::canonical)
                .withNoCause()
                .withMessageContaining("at character 9")
                .withMessageNotContaining("zhang");
    }

    @Test
    void dataMayHave32Kibibytes() {
        assertThat(Envelope.MAX_DATA).isEqualTo(32_768);
    }

    private static Envelope envelope(Map<String, String> extensions, String data) {
        return new Envelope(
                "019c5225-8800-7000-8000-000000000001",
                "complaint-service",
                "noun.verb.v1",
                "5d1c8f0a",
                "2026-02-12T16:30:00.120Z",
                extensions,
                data);
    }

    private static Envelope read(JsonNode event) {
        var extensions = new LinkedHashMap<String, String>();
        event.forEachEntry((name, value) -> {
            if (!CORE.contains(name)) {
                extensions.put(name, value.stringValue());
            }
        });
        return new Envelope(
                event.required("id").stringValue(),
                event.required("source").stringValue(),
                event.required("type").stringValue(),
                event.required("subject").stringValue(),
                event.required("time").stringValue(),
                extensions,
                event.required("data").toString());
    }
}
