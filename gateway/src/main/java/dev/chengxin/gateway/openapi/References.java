package dev.chengxin.gateway.openapi;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// References within an OpenAPI document, `#/components/<section>/<name>`: as `$ref` and in a discriminator's
/// mapping.
final class References {

    private static final String START = "#/components/";

    private References() {}

    static String to(String section, String name) {
        return START + section + "/" + name;
    }

    static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    /// A copy in which every reference that has a new name here has it.
    static JsonNode rewritten(JsonNode node, Map<String, String> names) {
        return switch (node) {
            case ObjectNode object -> {
                var copy = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(entry -> copy.set(entry.getKey(), rewritten(entry.getValue(), names)));
                yield copy;
            }
            case ArrayNode array -> {
                var copy = JsonNodeFactory.instance.arrayNode(array.size());
                array.values().forEach(value -> copy.add(rewritten(value, names)));
                yield copy;
            }
            default -> {
                var renamed = node.isString() ? names.get(node.stringValue()) : null;
                yield renamed == null ? node : JsonNodeFactory.instance.stringNode(renamed);
            }
        };
    }
}
