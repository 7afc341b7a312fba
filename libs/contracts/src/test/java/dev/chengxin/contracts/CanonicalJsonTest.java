package dev.chengxin.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BinaryNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.POJONode;
import tools.jackson.databind.node.StringNode;

class CanonicalJsonTest {
    private static final Path EXAMPLES = Path.of("src/test/resources/rfc8785");

    static List<String> examples() {
        return ContractFiles.names(EXAMPLES).stream()
                .filter(name -> name.endsWith(".input"))
                .map(name -> name.replace(".input", ""))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void followsThePublicExamples(String name) {
        var input = ContractFiles.json(EXAMPLES.resolve(name + ".input.json"));
        var output = ContractFiles.text(EXAMPLES.resolve(name + ".output.json"));
        assertThat(text(input)).isEqualTo(output);
        assertThat(text(EventJson.mapper().readTree(output)))
                .as("a canonical form is its own")
                .isEqualTo(output);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/rfc8785/numbers.csv")
    void writesNumbersAsEcmaScriptDoes(String bits, String expected) {
        var number = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
        assertThat(text(array(DoubleNode.valueOf(number)))).isEqualTo("[" + expected + "]");
    }

    @Test
    void sortsNamesByUtf16AndNotByCodePoint() {
        var smiley = "\ud83d\ude02";
        var dalet = "\ufb33";
        assertThat(text(tree("{\"%s\": 1, \"%s\": 2}".formatted(dalet, smiley))))
                .isEqualTo("{\"%s\":2,\"%s\":1}".formatted(smiley, dalet));
    }

    @Test
    void escapesOnlyWhatItMust() {
        assertThat(text(tree("[\"\\u0000\\b\\t\\n\\f\\r\\u001F\\\"\\\\\\/\\u007f\\u2028\\u8bda\"]")))
                .isEqualTo("[\"\\u0000\\b\\t\\n\\f\\r\\u001f\\\"\\\\/\u007f\u2028诚\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[9007199254740992]", "[-9007199254740992]", "[9007199254740991]", "[0]"})
    void keepsEveryIntegerUpTo2ToThe53(String json) {
        assertThat(text(tree(json))).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[9007199254740993]",
                "[-9007199254740993]",
                "[9223372036854775807]",
                "[10000000000000000000000]",
                "[1e400]",
                "[-1e400]",
                "[\"\\ud800\"]",
                "[\"\\udc00\\ud800\"]",
                "[\"x\\udbff\"]",
                "{\"\\ud800\": 1}",
                "{\"a\": {\"b\": [\"\\udfff\"]}}",
                "1",
                "\"text\"",
                "null",
                "true"
            })
    void refusesWhatHasNoFormOfItsOwn(String json) {
        var tree = tree(json);
        assertThatExceptionOfType(MalformedEventException.class).isThrownBy(() -> Envelope.canonical(tree));
    }

    static Stream<JsonNode> notJson() {
        return Stream.of(
                MissingNode.getInstance(),
                array(MissingNode.getInstance()),
                array(DoubleNode.valueOf(Double.NaN)),
                array(DoubleNode.valueOf(Double.POSITIVE_INFINITY)),
                array(DecimalNode.valueOf(new java.math.BigDecimal("1e400"))),
                array(BinaryNode.valueOf(new byte[] {1})),
                array(new POJONode(Map.of("a", 1))),
                array(StringNode.valueOf("\ud800")));
    }

    @ParameterizedTest
    @MethodSource("notJson")
    void refusesWhatOnlyATreeCanHold(JsonNode tree) {
        assertThatExceptionOfType(MalformedEventException.class).isThrownBy(() -> Envelope.canonical(tree));
    }

    @Test
    void refusesDeepNestingInsteadOfRunningOutOfStack() {
        assertThat(text(nested(CanonicalJson.MAX_DEPTH))).hasSize(2 * CanonicalJson.MAX_DEPTH);
        for (int depth : List.of(CanonicalJson.MAX_DEPTH + 2, 100_000)) {
            var tree = nested(depth);
            assertThatExceptionOfType(MalformedEventException.class)
                    .isThrownBy(() -> Envelope.canonical(tree))
                    .withMessageContaining("levels deep");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": 1, \"a\": 2}",
                "{\"b\": {\"a\": 1, \"\\u0061\": 1}}",
                "{} {}",
                "{}x",
                "[1,]",
                "[01]",
                "[+1]",
                "[.5]",
                "[1.]",
                "[NaN]",
                "['a']",
                "[\"\t\"]",
                "[\"\\x\"]",
                "{a: 1}",
                "[1] // comment",
                "{"
            })
    void whatIsNoJsonIsNotEvenRead(String json) {
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> tree(json));
    }

    private static JsonNode nested(int depth) {
        var tree = JsonNodeFactory.instance.arrayNode();
        for (int level = 1; level < depth; level++) {
            tree = JsonNodeFactory.instance.arrayNode().add(tree);
        }
        return tree;
    }

    private static JsonNode array(JsonNode item) {
        return JsonNodeFactory.instance.arrayNode().add(item);
    }

    private static JsonNode tree(String json) {
        return EventJson.mapper().readTree(json);
    }

    private static String text(JsonNode tree) {
        return new String(Envelope.canonical(tree), UTF_8);
    }
}
