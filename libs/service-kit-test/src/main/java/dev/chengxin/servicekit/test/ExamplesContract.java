package dev.chengxin.servicekit.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.EventJson;
import dev.chengxin.servicekit.test.Api.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Sends the examples of an API description as they stand. What they are about has to be there: a fresh demo has
/// created it, and [ExampleObjects] does so where there is none.
public final class ExamplesContract {
    private static final String ANYONE = "anyone";

    private final Api api;
    private final UnaryOperator<String> tokens;
    private final JsonNode description;

    /// @param api a caller without a token
    /// @param tokens of a demo account, which is called as its role is
    public ExamplesContract(Api api, UnaryOperator<String> tokens) {
        this.api = api;
        this.tokens = tokens;
        this.description = api.get("/openapi").expect(200).json();
    }

    /// The contract with tokens of [TestDoors].
    public static ExamplesContract of(Api api) {
        return new ExamplesContract(api, account -> account + "~" + account);
    }

    /// Asserts that no body lacks an example, no tag a description, and that every operation says who may call it.
    public void isWhole() {
        var silent = new ArrayList<String>();
        for (Operation operation : operations()) {
            if (operation.takesJson() && operation.body() == null) {
                silent.add(operation + " has no example");
            }
            if (!operation.described().has("x-roles")) {
                silent.add(operation + " says nothing about roles");
            }
            operation
                    .described()
                    .path("tags")
                    .valueStream()
                    .map(JsonNode::stringValue)
                    .filter(tag -> !hasDescription(tag))
                    .forEach(tag -> silent.add("the tag " + tag + " has no description"));
        }
        assertThat(silent).isEmpty();
    }

    /// Asserts that every object that an example names can be read.
    public void objectsAreThere() {
        send("get");
    }

    /// Asserts that every command that has a body or names an object works once.
    public void commandsWork() {
        send("post");
    }

    private void send(String method) {
        var failed = new ArrayList<String>();
        int sent = 0;
        for (Operation operation : operations()) {
            if (operation.method().equals(method) && operation.hasExample()) {
                Answer answer = send(operation);
                sent++;
                if (answer.status() / 100 != 2) {
                    failed.add(operation + ": " + answer.status() + " " + answer.text());
                }
            }
        }
        assertThat(failed).isEmpty();
        assertThat(sent).as("examples that were sent").isPositive();
    }

    private Answer send(Operation operation) {
        var caller = api.as(tokens.apply(operation.account()));
        String path = operation.path();
        for (JsonNode parameter : operation.examples()) {
            String name = parameter.path("name").asString();
            String value = parameter.path("example").asString();
            switch (parameter.path("in").asString()) {
                case "path" -> path = path.replace("{" + name + "}", value);
                case "header" -> caller = caller.with(name, value);
                default -> path = path + (path.contains("?") ? "&" : "?") + name + "=" + value;
            }
        }
        return operation.method().equals("get") ? caller.get(path) : caller.post(path, operation.body());
    }

    private boolean hasDescription(String tag) {
        return description
                .path("tags")
                .valueStream()
                .anyMatch(known -> known.path("name").asString("").equals(tag)
                        && !known.path("description").asString("").isEmpty());
    }

    private List<Operation> operations() {
        var found = new ArrayList<Operation>();
        description
                .path("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(operation ->
                                found.add(new Operation(path.getKey(), operation.getKey(), operation.getValue()))));
        return found;
    }

    record Operation(String path, String method, JsonNode described) {
        List<JsonNode> examples() {
            return described
                    .path("parameters")
                    .valueStream()
                    .filter(parameter -> parameter.has("example"))
                    .toList();
        }

        /// Bytes, such as those of a file, have no example.
        boolean takesJson() {
            return described.has("requestBody")
                    && !described.at("/requestBody/content").has("application/octet-stream");
        }

        boolean hasExample() {
            return takesJson() || !examples().isEmpty();
        }

        /// Somebody who may send it: a moderator where one may, the filer where anyone may, the producer of the
        /// goods, otherwise the first.
        String account() {
            var roles = described
                    .path("x-roles")
                    .valueStream()
                    .map(JsonNode::stringValue)
                    .toList();
            return Stream.of("moderator", ANYONE, "producer")
                    .filter(roles::contains)
                    .findFirst()
                    .map(role -> role.equals(ANYONE) ? "consumer" : role)
                    .orElseGet(roles::getFirst);
        }

        @Nullable
        String body() {
            return example(described)
                    .map(EventJson.mapper()::writeValueAsString)
                    .orElse(null);
        }

        /// The example of an operation's body.
        static Optional<JsonNode> example(JsonNode described) {
            JsonNode media = described.at("/requestBody/content/application~1json");
            return media.path("examples")
                    .valueStream()
                    .findFirst()
                    .map(each -> each.path("value"))
                    .or(() -> Optional.of(media.path("example")))
                    .filter(example -> !example.isMissingNode());
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
