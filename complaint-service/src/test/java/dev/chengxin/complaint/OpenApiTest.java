package dev.chengxin.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiTest extends RunningService {
    private static final String COMPLAINT = "/api/v1/complaints/{id}";

    @Test
    void everyBodyHasAnExampleThatWorks() {
        JsonNode paths = api().get("/openapi").json().at("/paths");

        Api.Answer filed = api().post("/api/v1/complaints", example(paths, "/api/v1/complaints"));
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        for (String step :
                List.of("/answers", "/acceptance", "/decision", "/closure", "/outcome", "/outcome/correction")) {
            works(paths, filed, step);
        }
        works(paths, filed, "/outcome/withdrawal");
        works(paths, api().post("/api/v1/complaints", example(paths, "/api/v1/complaints")), "/refusal");
        Api.Answer terminated = api().post("/api/v1/complaints", example(paths, "/api/v1/complaints"));
        works(paths, terminated, "/acceptance");
        works(paths, terminated, "/termination");
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

    private void works(JsonNode paths, Api.Answer filed, String step) {
        String path = "/api/v1/complaints/" + filed.at("/id");
        long version = api().as(Api.MODERATOR).get(path).version();
        Api.Answer answer = api().as(Api.MODERATOR).seen(version).post(path + step, example(paths, COMPLAINT + step));
        assertThat(answer.status()).as("%s: %s", step, answer.text()).isEqualTo(200);
    }

    private static @Nullable String example(JsonNode paths, String path) {
        JsonNode body = paths.get(path).at("/post/requestBody");
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
