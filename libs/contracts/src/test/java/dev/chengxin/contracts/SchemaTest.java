package dev.chengxin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// What holds for every schema, shared types and envelope included.
class SchemaTest {
    private static final List<String> NOT_OF_A_TYPE = List.of("envelope", "types");

    /// What must not fit anywhere: a person's name and number, in two scripts, with and without spaces.
    private static final List<String> FREE_TEXT = List.of(
            "张三的苹果烂了，电话13800000000", "苹果烂了", "The apples were rotten, call 13800000000", "Rotten!", "Zhang San", "");

    static List<String> names() {
        return ContractFiles.names(ContractFiles.SCHEMAS);
    }

    static List<String> typesAndEnvelope() {
        return names().stream().filter(name -> !name.equals("types")).toList();
    }

    @Test
    void everyTypeHasASchemaAndEverySchemaAType() {
        assertThat(names().stream().filter(name -> !NOT_OF_A_TYPE.contains(name)))
                .containsExactlyElementsOf(
                        EventCatalog.all().stream().map(EventType::type).toList());
    }

    @ParameterizedTest
    @MethodSource("names")
    void isAJsonSchema(String name) {
        var schema = ContractFiles.schema(name);
        assertThat(schema.required("$schema").stringValue()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(Schemas.errorsAgainstMetaSchema(schema)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("typesAndEnvelope")
    void usesOnlyWhatTheCompatibilityCheckUnderstands(String name) {
        walk(
                name,
                Schemas.whole(name),
                (path, schema) -> assertThat(schema.propertyNames()).as(path).isSubsetOf(Compatibility.KEYWORDS));
    }

    @ParameterizedTest
    @MethodSource("names")
    void describesEveryFieldInOneLine(String name) {
        var written = ContractFiles.schema(name);
        BiConsumer<String, JsonNode> described = (path, schema) ->
                assertThat(schema.path("description").asString("")).as(path).matches("[A-Z1-9][^\n]{3,200}\\.");
        if (name.equals("types")) {
            written.required("$defs").forEachEntry((type, schema) -> walk(type, schema, described));
        } else {
            walk(name, written, described);
        }
    }

    @Test
    void noneHoldsFreeText() {
        var texts = new ArrayList<String>();
        for (var name : typesAndEnvelope()) {
            walk(name, Schemas.whole(name), (path, schema) -> {
                if (schema.path("type").asString("").equals("string")) {
                    texts.add(path);
                    assertThat(FREE_TEXT).as(path).noneMatch(text -> fits(schema, text));
                }
            });
        }
        assertThat(texts)
                .contains("complaint.filed.v1.references.streamerId", "envelope.actor", "calendar.loaded.v1.source");
    }

    @ParameterizedTest
    @MethodSource("typesAndEnvelope")
    void holdsNoFractions(String name) {
        walk(
                name,
                Schemas.whole(name),
                (path, schema) -> assertThat(schema.required("type").stringValue())
                        .as(path)
                        .isIn("object", "array", "string", "boolean", "integer"));
    }

    private static boolean fits(JsonNode schema, String text) {
        if (schema.has("enum")) {
            return schema.required("enum")
                    .valueStream()
                    .anyMatch(value -> value.stringValue().equals(text));
        }
        return !schema.has("pattern") || text.matches(schema.required("pattern").stringValue());
    }

    private static void walk(String path, JsonNode schema, BiConsumer<String, JsonNode> visitor) {
        visitor.accept(path, schema);
        schema.path("properties").forEachEntry((name, property) -> walk(path + "." + name, property, visitor));
        if (schema.has("items")) {
            walk(path + "[]", schema.required("items"), visitor);
        }
    }
}
