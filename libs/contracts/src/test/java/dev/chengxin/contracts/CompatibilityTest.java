package dev.chengxin.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every kind of breaking change is found, and changes that break nobody are let through.
class CompatibilityTest {
    private static final String BEFORE = """
            {"type": "object", "required": ["kind", "items"], "properties": {
              "kind": {"type": "string", "enum": ["one", "two"]},
              "hash": {"type": "string", "pattern": "^[0-9a-f]{64}$", "maxLength": 64},
              "at": {"type": "string", "format": "date-time"},
              "amountFen": {"type": "integer", "minimum": 0, "maximum": 100},
              "items": {"type": "array", "maxItems": 5, "items":
                {"type": "object", "required": ["code"], "properties": {"code": {"type": "string"}}}}}}
            """;

    static Stream<Arguments> breaking() {
        return Stream.of(
                arguments(
                        "removed",
                        ",\n  \"at\": {\"type\": \"string\", \"format\": \"date-time\"}",
                        "",
                        "data.at is gone"),
                arguments(
                        "newly required",
                        "\"kind\", \"items\"]",
                        "\"kind\", \"items\", \"at\"]",
                        "data.at is newly required"),
                arguments(
                        "no longer required", "\"kind\", \"items\"]", "\"kind\"]", "data.items is no longer required"),
                arguments(
                        "added as required",
                        "[\"kind\", \"items\"], \"properties\": {",
                        "[\"kind\", \"items\", \"x\"], \"properties\": {\"x\": {\"type\": \"string\"}, ",
                        "data.x is newly required"),
                arguments(
                        "other type", "\"integer\"", "\"string\"", "type of data.amountFen was integer and is string"),
                arguments("fewer values", "\"one\", \"two\"", "\"one\"", "data.kind no longer allows two"),
                arguments(
                        "newly closed",
                        "{\"code\": {\"type\": \"string\"",
                        "{\"code\": {\"type\": \"string\", \"enum\": [\"a\"]",
                        "data.items[].code has become a closed list"),
                arguments(
                        "other pattern",
                        "{64}$",
                        "{32}$",
                        "pattern of data.hash was ^[0-9a-f]{64}$ and is ^[0-9a-f]{32}$"),
                arguments(
                        "new pattern",
                        "{\"code\": {\"type\": \"string\"",
                        "{\"code\": {\"type\": \"string\", \"pattern\": \"^a\"",
                        "pattern of data.items[].code was  and is ^a"),
                arguments("other format", "date-time", "date", "format of data.at was date-time and is date"),
                arguments(
                        "higher minimum",
                        "\"minimum\": 0",
                        "\"minimum\": 1",
                        "minimum of data.amountFen has become narrower"),
                arguments(
                        "lower maximum",
                        "\"maximum\": 100",
                        "\"maximum\": 99",
                        "maximum of data.amountFen has become narrower"),
                arguments(
                        "shorter",
                        "\"maxLength\": 64",
                        "\"maxLength\": 63",
                        "maxLength of data.hash has become narrower"),
                arguments(
                        "new bound",
                        "\"maxItems\": 5",
                        "\"maxItems\": 5, \"minItems\": 1",
                        "minItems of data.items has become narrower"),
                arguments(
                        "inside a list",
                        "\"required\": [\"code\"]",
                        "\"required\": []",
                        "data.items[].code is no longer required"),
                arguments(
                        "unknown word",
                        "\"maxItems\": 5",
                        "\"maxItems\": 5, \"uniqueItems\": true",
                        "data.items uses uniqueItems, which the check does not understand"),
                arguments(
                        "closed object",
                        "{\"type\": \"object\", \"required\": [\"kind\"",
                        "{\"additionalProperties\": false, \"type\": \"object\", \"required\": [\"kind\"",
                        "data uses additionalProperties, which the check does not understand"));
    }

    static Stream<Arguments> compatible() {
        return Stream.of(
                arguments("nothing", "", ""),
                arguments("new optional field", "\"kind\": {", "\"more\": {\"type\": \"string\"}, \"kind\": {"),
                arguments("one more value", "\"two\"", "\"two\", \"three\""),
                arguments("wider bounds", "\"maximum\": 100", "\"maximum\": 101"),
                arguments("no bound any more", ", \"maxLength\": 64", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaking")
    void isFound(String name, String text, String replacement, String expected) {
        assertThat(Compatibility.breaks(publication(BEFORE), publication(changed(text, replacement))))
                .containsExactly("noun.verb.v1: " + expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("compatible")
    void isLetThrough(String name, String text, String replacement) {
        assertThat(Compatibility.breaks(publication(BEFORE), publication(changed(text, replacement))))
                .isEmpty();
    }

    @Test
    void anotherTopicOrVisibilityIsFound() {
        var before = publication(BEFORE);
        var now = new Publication(before.type(), "audit.events", "SCOPED", before.schema(), before.sample());
        assertThat(Compatibility.breaks(before, now))
                .containsExactly(
                        "noun.verb.v1: topic was complaint.events and is audit.events",
                        "noun.verb.v1: visibility was PUBLIC and is SCOPED");
    }

    @Test
    void aRevisionIsAddedForAChangeAndNoneIsOverwritten(@TempDir Path folder) {
        var revisions = new PublishedRevisions(folder);
        var first = publication(BEFORE);
        var second = publication(changed("\"two\"", "\"two\", \"three\""));
        assertThat(revisions.publish(first)).isEmpty();
        assertThat(revisions.publish(first)).isEmpty();
        assertThat(revisions.publish(second)).isEmpty();
        assertThat(revisions.of("noun.verb.v1")).containsExactly(first, second);
    }

    /// The second revision allows more than the first; going back would break readers of the second only.
    @Test
    void whatBreaksAnyRevisionIsNotPublished(@TempDir Path folder) {
        var revisions = new PublishedRevisions(folder);
        revisions.publish(publication(BEFORE));
        revisions.publish(publication(changed("\"two\"", "\"two\", \"three\"")));
        assertThat(revisions.publish(publication(BEFORE)))
                .containsExactly("noun.verb.v1: data.kind no longer allows three");
        assertThat(Files.exists(folder.resolve("noun.verb.v1/3.json"))).isFalse();
    }

    private static String changed(String text, String replacement) {
        assertThat(BEFORE).contains(text);
        return BEFORE.replace(text, replacement);
    }

    private static Publication publication(String schema) {
        var mapper = EventJson.mapper();
        return new Publication(
                "noun.verb.v1", "complaint.events", "PUBLIC", mapper.readTree(schema), mapper.createObjectNode());
    }
}
