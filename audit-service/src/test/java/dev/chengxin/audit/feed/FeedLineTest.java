package dev.chengxin.audit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.audit.ledger.OpenEntry;
import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class FeedLineTest {
    private static final String TIME = "2026-03-01T08:00:00.123Z";

    private static String line(String event) {
        return FeedLine.of(new OpenEntry(42, event, "c2FsdA==", TIME));
    }

    /// The slow way: parse, add, write canonically.
    private static String expected(String event) {
        var node = (ObjectNode) EventJson.mapper().readTree(event);
        node.put("ledgerindex", 42).put("ledgersalt", "c2FsdA==").put("ledgertime", TIME);
        return new String(Envelope.canonical(node), StandardCharsets.UTF_8);
    }

    private static String canonical(ObjectNode node) {
        return new String(Envelope.canonical(node), StandardCharsets.UTF_8);
    }

    @Test
    void theLineIsTheGoldenOne() {
        assertThat(line("{\"data\":{\"a\":\"}\\\"{\"},\"id\":\"1\",\"jurisdiction\":\"330106\",\"source\":\"s\"}"))
                .isEqualTo("{\"data\":{\"a\":\"}\\\"{\"},\"id\":\"1\",\"jurisdiction\":\"330106\",\"ledgerindex\":42,"
                        + "\"ledgersalt\":\"c2FsdA==\",\"ledgertime\":\"2026-03-01T08:00:00.123Z\",\"source\":\"s\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\":1}",
                "{\"z\":1}",
                "{\"a\":[],\"z\":{}}",
                "{\"data\":[1,{\"x\":[\"]\",\"\\\\\",\"\\\"\"]}],\"time\":\"t\"}",
                "{\"ledgeq\":1,\"ledgf\":2}",
                "{\"中\":1,\"文\":{\"ledgerindex\":7}}",
                "{\"a\":true,\"b\":null,\"m\":-1.5e-7}"
            })
    void theExtensionsStandWhereTheCanonicalFormHasThem(String event) {
        assertThat(line(event)).isEqualTo(expected(event));
    }

    @Test
    void isTheCanonicalFormOfRandomEvents() {
        var random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            var event = canonical(object(random, 0));
            assertThat(line(event)).isEqualTo(expected(event));
        }
    }

    @Test
    void theEventIsFoundByCuttingTheExtensionsOut() {
        var event = canonical(object(new Random(5), 0));
        var cut = line(event)
                .replaceFirst(",?\"ledgerindex\":42,\"ledgersalt\":\"[^\"]*\",\"ledgertime\":\"[^\"]*\"", "");
        assertThat(cut.replace("{,", "{")).isEqualTo(event);
    }

    private static ObjectNode object(Random random, int depth) {
        var node = EventJson.mapper().createObjectNode();
        for (int i = random.nextInt(8); i >= 0; i--) {
            var name = text(random);
            switch (random.nextInt(depth < 3 ? 5 : 3)) {
                case 0 -> node.put(name, random.nextInt());
                case 1 -> node.put(name, text(random));
                case 2 -> node.putNull(name);
                case 3 -> node.set(name, object(random, depth + 1));
                default -> node.putArray(name).add(text(random)).add(object(random, depth + 1));
            }
        }
        return node;
    }

    private static String text(Random random) {
        var alphabet = "almz{}[],:\"\\/\n\u0001é中";
        var text = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
