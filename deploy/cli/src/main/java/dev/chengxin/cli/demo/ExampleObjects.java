package dev.chengxin.cli.demo;

import dev.chengxin.cli.client.Answer;
import java.io.IOException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Creates what the examples of the API description are about, with those examples, and brings each to the state in
/// which the example about it works once. What was cut off goes on where it stopped.
final class ExampleObjects {
    private static final String READER = "moderator";
    private static final String LEAD = "lead";
    private static final String ANYONE = "anyone";
    private static final String KEY = "Idempotency-Key";
    private static final String IF_MATCH = "If-Match";
    private static final String BEGUN = "begun+";

    private final PublicApi api;
    private final Instant begun;
    private final JsonNode paths;
    private final Map<String, String> ids = new HashMap<>();

    /// @param begun when the demo began; times follow from it, so that a repeat sends the same
    ExampleObjects(PublicApi api, Instant begun) throws IOException, InterruptedException {
        this.api = api;
        this.begun = begun;
        this.paths = api.description().path("paths");
    }

    /// @throws IOException if the platform does not answer as it should
    void create(ExampleObject object) throws IOException, InterruptedException {
        ObjectNode body = body(paths.path(object.path()).path("post"), object.body());
        String id = api.post(object.account(), object.path(), Map.of(KEY, object.key()), body)
                .path("id")
                .asString("");
        ids.put(object.collection() + "/" + object.name(), id);
        int version = 1;
        for (var step : object.steps().entrySet()) {
            carryOut(object, id, version, step.getKey(), step.getValue());
            version++;
        }
    }

    /// @param version that it has before the step
    private void carryOut(
            ExampleObject object, String id, int version, String step, Map<String, @Nullable Object> differs)
            throws IOException, InterruptedException {
        Answer before = api.get(READER, object.path() + "/" + id);
        String seen = before.headers().firstValue("ETag").orElse("");
        if (!seen.equals("\"" + version + "\"")) {
            return;
        }
        if (step.isEmpty()) {
            throw new IOException(object.path() + "/" + id + " stays at version " + version);
        }
        JsonNode operation = paths.path(object.path() + "/{id}/" + step).path("post");
        String path = object.path() + "/" + id + "/" + step;
        api.post(account(object, operation), path, Map.of(KEY, object.key(), IF_MATCH, seen), body(operation, differs));
    }

    /// A lead decides beforehand, so that a moderator is free to decide on what follows.
    private static String account(ExampleObject object, JsonNode operation) throws IOException {
        var roles = StreamSupport.stream(operation.path("x-roles").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
        if (roles.contains(LEAD)) {
            return LEAD;
        }
        if (roles.contains(object.account()) || roles.contains(ANYONE)) {
            return object.account();
        }
        throw new IOException("nobody to act on " + object.collection() + "/" + object.name());
    }

    /// The example of an operation's body with what differs from it.
    private ObjectNode body(JsonNode operation, Map<String, @Nullable Object> differs) {
        JsonNode media = operation.at("/requestBody/content/application~1json");
        JsonNode example = media.path("examples")
                .valueStream()
                .findFirst()
                .map(each -> each.path("value"))
                .orElse(media.path("example"));
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        example.propertyStream().forEach(field -> body.set(field.getKey(), field.getValue()));
        differs.forEach((field, value) -> {
            if (value == null) {
                body.remove(field);
            } else if (value instanceof String text) {
                body.put(field, meant(text));
            } else {
                body.putPOJO(field, value);
            }
        });
        return body;
    }

    private String meant(String text) {
        if (text.startsWith("@")) {
            return ids.getOrDefault(text.substring(1), text);
        }
        if (text.startsWith(BEGUN)) {
            var period = Period.parse(text.substring(BEGUN.length()));
            return begun.atOffset(ZoneOffset.UTC).plus(period).toInstant().toString();
        }
        return text;
    }
}
