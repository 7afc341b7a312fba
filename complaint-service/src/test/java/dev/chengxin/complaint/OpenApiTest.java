package dev.chengxin.complaint;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.RunningService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiTest extends RunningService {
    private static final String COMPLAINTS = "/api/v1/complaints";
    private static final String COMPLAINT = COMPLAINTS + "/{id}";
    private static final String CALENDARS = "/api/v1/calendars";
    private static final String FILER = "consumer~consumer";

    /// What a fresh demo has done with the complaint that an example is about.
    private static final Map<String, List<String>> DONE = Map.ofEntries(
            entry("acceptance", List.of()),
            entry("refusal", List.of()),
            entry("answers", List.of()),
            entry("withdrawal", List.of()),
            entry("decision", List.of("/acceptance")),
            entry("termination", List.of("/acceptance")),
            entry("closure", List.of("/acceptance", "/decision")),
            entry("extension", List.of()),
            entry("split", List.of()),
            entry("test-periods", List.of("/acceptance")),
            entry("test-periods/end", List.of("/acceptance", "/test-periods")),
            entry("outcome/correction-requests", List.of("/acceptance", "/decision", "/closure", "/outcome")),
            entry(
                    "outcome/correction-requests/refusal",
                    List.of("/acceptance", "/decision", "/closure", "/outcome", "/outcome/correction-requests")),
            entry("links", List.of()),
            entry("links/removal", List.of("/links")),
            entry("outcome", List.of("/acceptance", "/decision", "/closure")),
            entry("outcome/correction", List.of("/acceptance", "/decision", "/closure", "/outcome")),
            entry("outcome/withdrawal", List.of("/acceptance", "/decision", "/closure", "/outcome")),
            entry("reading", List.of("/acceptance", "/decision", "/closure", "/outcome")));

    @Test
    void everyExampleWorksOnceAsItStands() {
        JsonNode paths = api().get("/openapi").json().at("/paths");
        String streamer = Ids.ofKey("operator", "POST /streamers", "demo-example-streamer");
        Subjects.publish("streamer.registered.v1", streamer, "330106", "{}");
        Map<String, String> ids = new HashMap<>();
        DONE.forEach((example, done) -> ids.put(example, demo(paths, example, done)));

        DONE.keySet().stream().filter(example -> !example.equals("reading")).forEach(step -> {
            JsonNode operation = paths.get(COMPLAINT + "/" + step).get("post");
            assertThat(parameter(operation, "id")).as(step).isEqualTo(ids.get(step));
            Api.Answer answer = api().as(step.equals("withdrawal") ? FILER : Api.MODERATOR)
                    .with("If-Match", parameter(operation, "If-Match"))
                    .post("/api/v1/complaints/" + ids.get(step) + "/" + step, example(operation));
            assertThat(answer.status()).as("%s: %s", step, answer.text()).isEqualTo(200);
        });
        for (String path : List.of(COMPLAINT, COMPLAINT + "/export", "/api/v1/outcomes/{id}")) {
            String id = parameter(paths.get(path).get("get"), "id");
            assertThat(id).isEqualTo(ids.get("reading"));
            assertThat(api().as(FILER).get(path.replace("{id}", id)).status()).isEqualTo(200);
        }
    }

    @Test
    void theOtherExamplesNeedNothing() {
        JsonNode paths = api().get("/openapi").json().at("/paths");
        Api.Answer filed = api().post(COMPLAINTS, example(paths.get(COMPLAINTS).get("post")));
        Api.Answer loaded =
                api().as(Api.ADMIN).post(CALENDARS, example(paths.get(CALENDARS).get("post")));

        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        assertThat(loaded.status()).as(loaded.text()).isEqualTo(201);
    }

    /// Files and handles the complaint of an example as the demo does.
    private String demo(JsonNode paths, String example, List<String> done) {
        Api.Answer filed = api().as(FILER)
                .with("Idempotency-Key", "demo-example-" + example.replace('/', '-'))
                .post(COMPLAINTS, filing(paths, example));
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        String path = COMPLAINTS + "/" + filed.at("/id");
        for (String step : done) {
            long version = api().as(Api.MODERATOR).get(path).version();
            Api.Answer answer = api().as(Api.MODERATOR)
                    .seen(version)
                    .post(path + step, example(paths.get(COMPLAINT + step).get("post")));
            assertThat(answer.status()).as("%s: %s", step, answer.text()).isEqualTo(200);
        }
        return filed.at("/id");
    }

    /// Only a report can be extended.
    private static @Nullable String filing(JsonNode paths, String example) {
        String body = example(paths.get(COMPLAINTS).get("post"));
        return example.equals("extension") && body != null ? body.replace("\"complaint\"", "\"report\"") : body;
    }

    @Test
    void everyOperationSaysWhoMayCallIt() {
        JsonNode paths = api().get("/openapi").json().at("/paths");
        List<String> silent = new ArrayList<>();

        paths.propertyStream()
                .forEach(path -> path.getValue().propertyStream().forEach(operation -> {
                    if (!operation.getValue().has("x-roles")) {
                        silent.add(operation.getKey() + " " + path.getKey());
                    }
                }));

        assertThat(silent).isEmpty();
        assertThat(paths.propertyNames()).contains(COMPLAINT, "/api/v1/outcomes", "/api/v1/calendars");
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

    private static @Nullable String example(JsonNode operation) {
        JsonNode body = operation.at("/requestBody");
        if (body.isMissingNode()) {
            return null;
        }
        JsonNode media = body.at("/content/application~1json");
        JsonNode examples = media.has("example")
                ? media.get("example")
                : media.get("examples").iterator().next().get("value");
        return examples.isString() ? examples.stringValue() : examples.toString();
    }
}
