package dev.chengxin.gateway.openapi;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Makes one OpenAPI 3.1 document of several. What two services call alike and mean alike is kept once; what they
/// call alike and mean differently gets the later service's name in front of it, wherever that service refers to
/// it. So do operations, whose ids must be unique: generated clients would mix them up.
final class Merge {

    /// Named by security requirements without a reference, so they keep their names; all services take the same
    /// tokens.
    private static final String SHARED = "securitySchemes";

    private final ObjectNode merged = JsonNodeFactory.instance.objectNode();
    private final ArrayNode tags;
    private final ObjectNode paths;
    private final ObjectNode components;
    private final Set<String> tagNames = new HashSet<>();
    private final Set<String> operationIds = new HashSet<>();

    private Merge(List<String> unavailable) {
        merged.put("openapi", "3.1.0");
        merged.putObject("info").put("title", "诚信 Chengxin").put("version", "1");
        merged.putArray("servers").addObject().put("url", "/");
        var away = merged.putArray("x-unavailable");
        unavailable.forEach(away::add);
        tags = merged.putArray("tags");
        paths = merged.putObject("paths");
        components = merged.putObject("components");
    }

    /// Merges the descriptions in their order.
    ///
    /// @param unavailable the services whose description could not be had
    static ObjectNode of(List<Description> descriptions, List<String> unavailable) {
        var merge = new Merge(unavailable);
        descriptions.forEach(merge::add);
        return merge.merged;
    }

    private void add(Description description) {
        var names = names(description);
        var document = References.rewritten(description.document(), names);
        forEachComponent(document, (section, name, component) -> {
            var reference = References.to(section, name);
            var target = components.withObjectProperty(section);
            target.putIfAbsent(References.name(names.getOrDefault(reference, reference)), component);
        });
        document.path("paths").properties().stream()
                .filter(path -> description.routed().test(path.getKey()))
                .forEach(path -> paths.set(path.getKey(), identified(description, path.getValue())));
        document.path("tags").values().stream()
                .filter(tag -> tagNames.add(tag.path("name").asString("")))
                .forEach(tags::add);
    }

    /// @param path a copy of this merge's own
    private JsonNode identified(Description description, JsonNode path) {
        for (var operation : path.values()) {
            var id = operation.path("operationId").asString("");
            if (!id.isEmpty() && !operationIds.add(id)) {
                var own = description.prefix() + id;
                operationIds.add(own);
                ((ObjectNode) operation).put("operationId", own);
            }
        }
        return path;
    }

    /// Finds the references that must be given other names. A component that refers to a renamed one is no longer
    /// what it was, so this goes on until nothing more changes.
    private Map<String, String> names(Description description) {
        var names = new HashMap<String, String>();
        int before;
        do {
            before = names.size();
            forEachComponent(
                    References.rewritten(description.document(), Map.copyOf(names)), (section, name, component) -> {
                        var known = components.path(section).path(name);
                        if (!SHARED.equals(section) && !known.isMissingNode() && !known.equals(component)) {
                            names.putIfAbsent(
                                    References.to(section, name), References.to(section, description.prefix() + name));
                        }
                    });
        } while (names.size() > before);
        return names;
    }

    private static void forEachComponent(JsonNode document, Visitor visitor) {
        for (var section : document.path("components").properties()) {
            for (var component : section.getValue().properties()) {
                visitor.visit(section.getKey(), component.getKey(), component.getValue());
            }
        }
    }

    private interface Visitor {

        void visit(String section, String name, JsonNode component);
    }
}
