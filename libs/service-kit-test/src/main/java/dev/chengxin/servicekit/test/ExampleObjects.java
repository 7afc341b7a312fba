package dev.chengxin.servicekit.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.EventJson;
import dev.chengxin.servicekit.test.Api.Answer;
import dev.chengxin.servicekit.test.ExamplesContract.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Creates what the examples of one service are about from the demo's own list, so that a service's test shows that
/// the list fits its examples.
public final class ExampleObjects {
    private static final Path LIST = Path.of("../deploy/cli/src/main/resources/dev/chengxin/cli/demo/examples.json");
    private static final String LEAD = "lead";

    private final Api api;
    private final Instant now;
    private final JsonNode paths;
    private final Map<String, String> ids = new HashMap<>();

    private ExampleObjects(Api api, Instant now) {
        this.api = api;
        this.now = now;
        this.paths = api.get("/openapi").expect(200).json().path("paths");
    }

    /// Creates those that the service knows.
    public static void create(Api api, Instant now) {
        var objects = new ExampleObjects(api, now);
        List<JsonNode> known = list().filter(objects::isKnown).toList();
        assertThat(known).as("objects of this service").isNotEmpty();
        known.forEach(objects::create);
    }

    private static Stream<JsonNode> list() {
        try {
            return EventJson.mapper().readTree(Files.readString(LIST)).valueStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isKnown(JsonNode object) {
        return paths.has(path(object));
    }

    private void create(JsonNode object) {
        String account = object.path("account").stringValue();
        String key = "demo-example-" + object.path("name").stringValue();
        String path = path(object);
        String id = api.as(token(account))
                .with("Idempotency-Key", key)
                .post(path, body(paths.path(path).path("post"), object.path("body")))
                .expect(201)
                .at("/id");
        ids.put(
                object.path("collection").stringValue() + "/"
                        + object.path("name").stringValue(),
                id);
        long version = 1;
        for (var step : object.path("steps").properties()) {
            if (step.getKey().isEmpty()) {
                awaitVersion(path + "/" + id, version + 1);
            } else {
                carryOut(account, key, path, id, step.getKey(), step.getValue());
            }
            version++;
        }
    }

    /// What the platform does by itself.
    private void awaitVersion(String address, long version) {
        Await.await().until(() -> version(address) == version);
    }

    private void carryOut(String account, String key, String collection, String id, String step, JsonNode differs) {
        String address = collection + "/" + id;
        JsonNode operation = paths.path(collection + "/{id}/" + step).path("post");
        boolean byLead = operation
                .path("x-roles")
                .valueStream()
                .map(JsonNode::stringValue)
                .anyMatch(LEAD::equals);
        Answer answer = api.as(token(byLead ? LEAD : account))
                .with("Idempotency-Key", key)
                .seen(version(address))
                .post(address + "/" + step, body(operation, differs));
        assertThat(answer.status() / 100)
                .as("%s/%s: %s", address, step, answer.text())
                .isEqualTo(2);
    }

    private long version(String address) {
        return api.as(token("moderator")).get(address).expect(200).version();
    }

    private String body(JsonNode operation, JsonNode differs) {
        ObjectNode body = EventJson.mapper().createObjectNode();
        Operation.example(operation)
                .ifPresent(example ->
                        example.propertyStream().forEach(field -> body.set(field.getKey(), field.getValue())));
        differs.propertyStream().forEach(field -> {
            if (field.getValue().isNull()) {
                body.remove(field.getKey());
            } else {
                body.set(field.getKey(), meant(field.getValue()));
            }
        });
        return body.toString();
    }

    private JsonNode meant(JsonNode value) {
        String text = value.asString("");
        if (text.startsWith("@")) {
            return text(Objects.requireNonNull(ids.get(text.substring(1)), text));
        }
        if (text.startsWith("begun+")) {
            var period = Period.parse(text.substring("begun+".length()));
            return text(EventJson.text(now.atOffset(ZoneOffset.UTC).plus(period).toInstant()));
        }
        return value;
    }

    private static JsonNode text(String value) {
        return EventJson.mapper().valueToTree(value);
    }

    private static String path(JsonNode object) {
        return "/api/v1/" + object.path("collection").stringValue();
    }

    private static String token(String account) {
        return account + "~" + account;
    }
}
