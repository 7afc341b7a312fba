package dev.chengxin.contracts;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Validates by the schemas of this module, and shows each as one document.
final class Schemas {
    private static final String TYPES = "types.json#/$defs/";
    private static final String LOCAL = "#/$defs/";
    private static final SchemaRegistry DRAFT_2020 =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Schemas() {}

    /// What is wrong with a value; empty when it is valid. References are followed as a stranger's validator would.
    static List<String> errors(String schema, JsonNode value) {
        var location = SchemaLocation.of("classpath:dev/chengxin/contracts/schemas/" + schema + ".json");
        return errors(DRAFT_2020.getSchema(location), value);
    }

    static List<String> errorsAgainstMetaSchema(JsonNode schema) {
        return errors(DRAFT_2020.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema")), schema);
    }

    static List<String> errors(Schema schema, JsonNode value) {
        return schema
                .validate(
                        value.toString(),
                        InputFormat.JSON,
                        run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    /// A schema with the shared types put in place of the references to them.
    static JsonNode whole(String name) {
        return whole(ContractFiles.schema(name));
    }

    private static JsonNode whole(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> wholeObject(object);
            case ArrayNode array -> {
                var items = EventJson.mapper().createArrayNode();
                array.forEach(item -> items.add(whole(item)));
                yield items;
            }
            default -> node;
        };
    }

    private static ObjectNode wholeObject(ObjectNode object) {
        var result = EventJson.mapper().createObjectNode();
        if (object.has("$ref")) {
            var reference = object.required("$ref").stringValue();
            result.setAll((ObjectNode) whole(target(reference)));
        }
        object.forEachEntry((name, value) -> {
            if (!name.equals("$ref")) {
                result.set(name, whole(value));
            }
        });
        return result;
    }

    private static JsonNode target(String reference) {
        var name = reference.substring(reference.startsWith(TYPES) ? TYPES.length() : LOCAL.length());
        return ContractFiles.schema("types").required("$defs").required(name);
    }

    /// A schema without its words for people, which anyone may mend at any time.
    static JsonNode withoutWords(JsonNode schema) {
        var copy = schema.deepCopy();
        strip(copy);
        return copy;
    }

    private static void strip(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            object.remove(List.of("title", "description"));
            object.path("properties").forEach(Schemas::strip);
            strip(object.path("items"));
        }
    }
}
