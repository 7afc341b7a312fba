package dev.chengxin.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Something that examples of the API description are about.
///
/// @param collection the last part of the path of things of its kind
/// @param account who creates it, by the name of the demo login
/// @param name the end of the key under which it is created once for ever
/// @param body where its creation differs from the example of a creation; null for a field that is left out. A text
/// `@collection/name` stands for the id of what was created before, `begun+P30D` for a time
/// @param steps what is done with it then, in order, and where each differs from its example. Each raises the
/// version by one; one without a name is done by the platform itself, a moment later
record ExampleObject(
        String collection,
        String account,
        String name,
        Map<String, @Nullable Object> body,
        Map<String, Map<String, @Nullable Object>> steps) {

    ExampleObject(
            String collection,
            String account,
            String name,
            @Nullable Map<String, @Nullable Object> body,
            @Nullable Map<String, Map<String, @Nullable Object>> steps) {
        this.collection = collection;
        this.account = account;
        this.name = name;
        this.body = Objects.requireNonNullElseGet(body, Map::of);
        this.steps = Objects.requireNonNullElseGet(steps, LinkedHashMap::new);
    }

    /// All, in an order in which what something refers to comes before it.
    static List<ExampleObject> all() {
        try (InputStream file =
                Objects.requireNonNull(ExampleObject.class.getResourceAsStream("examples.json"), "examples.json")) {
            return List.of(JsonMapper.shared().readValue(file, ExampleObject[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String key() {
        return "demo-example-" + name;
    }

    String path() {
        return "/api/v1/" + collection;
    }
}
