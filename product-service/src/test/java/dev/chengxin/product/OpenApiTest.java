package dev.chengxin.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.product.ExampleParameters.Example;
import dev.chengxin.product.request.ExampleIds;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.Api.Answer;
import dev.chengxin.servicekit.test.RunningService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Every example of the API description works once, as it stands, on a platform on which the demo was played.
class OpenApiTest extends RunningService {
    private static final String OWNER = "producer~producer";

    /// What the demo does with the object of an example before the example is sent.
    private static final Map<String, List<String>> DONE = Map.of(
            "mandate-revocation", List.of("/mandates"),
            "certificate", List.of("/examination", "/issue"),
            "issue", List.of("/examination"),
            "suspension", List.of("/examination", "/issue"),
            "reinstatement", List.of("/examination", "/issue", "/suspension"),
            "revocation", List.of("/examination", "/issue"),
            "listing", List.of("/delisting"));

    @Test
    void everyExampleWorksOnceAsItStands() {
        JsonNode paths = api().get("/openapi").json().at("/paths");
        streamerServiceTells();
        // Cooperative, farmer and batch first: other examples name them.
        create(paths, World.PRODUCERS, "cooperative", cooperative());
        ExampleParameters.ALL.forEach(example -> prepare(paths, example));

        for (Example example : ExampleParameters.ALL) {
            JsonNode operations = paths.get(example.path());
            if (operations.has("get")) {
                String path = example.path().replace("{id}", parameter(operations.get("get"), "id"));
                api().as(OWNER).get(path).expect(200);
            }
            if (!example.step().isEmpty()) {
                send(operations.get("post"), example);
            }
        }
        createsThatNeedNothingMore(paths);
        String checks = "/api/v1/certificate-checks/{number}";
        String number = parameter(paths.get(checks).get("get"), "number");
        assertThat(api().get(checks.replace("{number}", number)).at("/status/code"))
                .isEqualTo("valid");
    }

    private void send(JsonNode operation, Example example) {
        String id = parameter(operation, "id");
        assertThat(id).as(example.path()).isEqualTo(example.id());
        String path = example.path().replace("{id}", id).replace("{cooperativeId}", ExampleIds.COOPERATIVE);
        api().as(account(operation))
                .with("If-Match", parameter(operation, "If-Match"))
                .post(path, body(operation))
                .expect(200);
    }

    private void createsThatNeedNothingMore(JsonNode paths) {
        for (String path :
                List.of(World.PRODUCERS, World.BATCHES, World.CERTIFICATES, World.PRODUCTS, "/api/v1/sales/reports")) {
            api().as(OWNER).post(path, body(paths.get(path).get("post"))).expect(201);
        }
        String counts = "/api/v1/orders/counts";
        api().as("platform~platform")
                .post(counts, body(paths.get(counts).get("post")))
                .expect(201);
    }

    /// Creates what an example is about, as the demo does.
    private void prepare(JsonNode paths, Example example) {
        String body =
                Objects.requireNonNull(body(paths.get(example.collection()).get("post")));
        assertThat(create(paths, example.collection(), example.name(), body).at("/id"))
                .as(example.name())
                .isEqualTo(example.id());
        for (String step : DONE.getOrDefault(example.name(), List.of())) {
            JsonNode operation =
                    paths.get(example.collection() + "/{id}" + step).get("post");
            String path = example.collection() + "/" + example.id();
            long version = api().as(Api.MODERATOR).get(path).version();
            String prepared = body(operation);
            if (step.equals("/issue") && prepared != null) {
                prepared = prepared.replace(
                        "AGI09001",
                        example.name().equals("certificate") ? ExampleIds.CERTIFICATE_NUMBER : World.number());
            }
            api().as(account(operation))
                    .seen(version)
                    .post(path + step, prepared)
                    .expect(200);
        }
        assertThat(api().as(Api.MODERATOR)
                        .get(example.collection() + "/" + example.id())
                        .version())
                .as(example.name())
                .isEqualTo(example.version());
    }

    private Answer create(JsonNode paths, String collection, String name, String body) {
        assertThat(paths.has(collection)).isTrue();
        return api().as(OWNER)
                .with("Idempotency-Key", ExampleParameters.KEYS + name)
                .post(collection, body)
                .expect(201);
    }

    private static String cooperative() {
        return """
                {"kind": "cooperative", "name": "示例合作社", "region": "652901", "creditCode": "%s"}""".formatted(CreditCodes.next());
    }

    /// What streamer-service has registered for the demo's operator and streamer.
    private static void streamerServiceTells() {
        World.tell("operator.registered.v1", ExampleIds.OPERATOR, 1, "{\"kind\": \"company\", \"region\": \"652901\"}");
        World.tell(
                "streamer.registered.v1",
                ExampleIds.STREAMER,
                1,
                "{\"operatorId\": \"%s\", \"selfOperated\": false}".formatted(ExampleIds.OPERATOR));
    }

    @Test
    void theIdsInTheBodiesAreThoseOfTheDemosKeys() {
        assertThat(ExampleIds.FARMER).isEqualTo(Ids.ofKey("producer", "POST /producers", "demo-example-farmer"));
        assertThat(ExampleIds.COOPERATIVE)
                .isEqualTo(Ids.ofKey("producer", "POST /producers", "demo-example-cooperative"));
        assertThat(ExampleIds.BATCH).isEqualTo(Ids.ofKey("producer", "POST /batches", "demo-example-batch"));
        assertThat(ExampleIds.OPERATOR).isEqualTo(Ids.ofKey("operator", "POST /operators", "demo-example-operator"));
        assertThat(ExampleIds.STREAMER).isEqualTo(Ids.ofKey("streamer", "POST /streamers", "demo-example-streamer"));
    }

    @Test
    void everyBodyHasAnExample() {
        List<String> silent = new ArrayList<>();
        api().get("/openapi")
                .json()
                .at("/paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .filter(operation -> operation.getValue().has("requestBody"))
                        .filter(operation -> body(operation.getValue()) == null)
                        .forEach(operation -> silent.add(operation.getKey() + " " + path.getKey())));

        assertThat(silent).isEmpty();
    }

    /// Somebody of the demo who may send it.
    private static String account(JsonNode operation) {
        List<String> roles = operation
                .at("/x-roles")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
        return roles.contains("producer") ? OWNER : Api.MODERATOR;
    }

    private static String parameter(JsonNode operation, String name) {
        return operation
                .at("/parameters")
                .valueStream()
                .filter(parameter -> parameter.path("name").asString("").equals(name))
                .map(parameter -> parameter.path("example").asString(""))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String body(JsonNode operation) {
        JsonNode media = operation.at("/requestBody/content/application~1json");
        if (media.isMissingNode()) {
            return null;
        }
        JsonNode example = media.has("example")
                ? media.get("example")
                : media.at("/examples")
                        .valueStream()
                        .findFirst()
                        .map(each -> each.get("value"))
                        .orElse(null);
        return example == null ? null : example.isString() ? example.stringValue() : example.toString();
    }
}
