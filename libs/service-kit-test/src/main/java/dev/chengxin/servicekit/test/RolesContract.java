package dev.chengxin.servicekit.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.test.Api.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Calls every operation that a running service describes in every role. Who is declared gets past the door, who is
/// not does not, and everybody who does not own an object is told that there is none.
public final class RolesContract {
    private static final String NOBODY = "00000000-0000-7000-8000-000000000000";
    private static final String ANYONE = "anyone";
    private static final Set<String> WITH_BODY = Set.of("post", "put", "patch");
    private static final List<Role> BY_OBJECT = List.of(Role.STREAMER, Role.OPERATOR, Role.PRODUCER, Role.CONSUMER);

    private final Api api;
    private final Function<Role, String> tokens;

    /// @param api a caller without a token
    /// @param tokens a token of somebody in a role who owns nothing; a regulator's names no jurisdiction
    public RolesContract(Api api, Function<Role, String> tokens) {
        this.api = api;
        this.tokens = tokens;
    }

    /// The contract with tokens of [TestDoors].
    public static RolesContract of(Api api) {
        return new RolesContract(api, role -> "nobody-" + role.wire() + "~" + role.wire());
    }

    /// Asserts that every operation says who may call it, and that it is so.
    public void check() {
        var faults = new ArrayList<String>();
        var operations = operations();
        assertThat(operations).as("operations of the description").isNotEmpty();
        operations.forEach(operation -> check(operation, faults));
        assertThat(faults)
                .as("operations that let in whom they should not, or the reverse")
                .isEmpty();
    }

    /// Asserts that objects which exist are hidden from everybody whose they are not.
    ///
    /// @param paths of objects that belong to somebody else, by the operation's path with `{id}`
    public void hides(List<String> paths, String template) {
        assertThat(paths).as("objects of " + template).isNotEmpty();
        JsonNode roles = api.get("/openapi").json().at("/paths").get(template).at("/get/x-roles");
        Set<String> declared = names(roles);
        for (String path : paths) {
            for (Role role : BY_OBJECT) {
                if (declared.contains(role.wire())) {
                    assertThat(api.as(tokens.apply(role)).get(path).status())
                            .as("%s as %s", template, role)
                            .isEqualTo(404);
                }
            }
        }
    }

    private void check(Operation operation, List<String> faults) {
        if (operation.roles().isEmpty()) {
            faults.add(operation + " says nothing about roles");
            return;
        }
        boolean open = operation.roles().contains(ANYONE);
        expect(operation, null, open ? Door.OPEN : Door.UNKNOWN, faults);
        expect(operation, "no-token-at-all", Door.UNKNOWN, faults);
        for (Role role : Role.values()) {
            boolean in = open || operation.roles().contains(role.wire());
            expect(operation, tokens.apply(role), in ? Door.OPEN : Door.CLOSED, faults);
        }
    }

    private void expect(Operation operation, @Nullable String token, Door door, List<String> faults) {
        Answer answer = call(operation, token);
        boolean asExpected = switch (door) {
            case OPEN -> answer.status() != 401 && !forbidden(answer);
            case CLOSED -> forbidden(answer);
            case UNKNOWN -> answer.status() == 401;
        };
        if (!asExpected) {
            faults.add("%s as %s: %d, expected %s".formatted(operation, token, answer.status(), door));
        }
    }

    /// A 403 of the feature itself, with a type of its own, comes from behind the door.
    private static boolean forbidden(Answer answer) {
        return answer.status() == 403 && answer.at("/type").endsWith(":forbidden");
    }

    private Answer call(Operation operation, @Nullable String token) {
        var caller = token == null ? api : api.as(token);
        String path = operation.path().replaceAll("\\{[^}]+}", NOBODY);
        return caller.seen(1).send(operation.method().toUpperCase(Locale.ROOT), path, operation.body());
    }

    private List<Operation> operations() {
        var found = new ArrayList<Operation>();
        api.get("/openapi")
                .json()
                .at("/paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(method -> found.add(Operation.of(path.getKey(), method.getKey(), method.getValue()))));
        return found;
    }

    private static Set<String> names(JsonNode roles) {
        return roles.valueStream().map(JsonNode::stringValue).collect(Collectors.toSet());
    }

    private enum Door {
        OPEN,
        CLOSED,
        UNKNOWN
    }

    private record Operation(
            String path,
            String method,
            Set<String> roles,
            @Nullable String body) {
        static Operation of(String path, String method, JsonNode described) {
            boolean takesBody = described.has("requestBody") && WITH_BODY.contains(method);
            return new Operation(path, method, names(described.path("x-roles")), takesBody ? "{}" : null);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
