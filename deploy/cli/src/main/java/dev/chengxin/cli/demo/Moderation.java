package dev.chengxin.cli.demo;

import dev.chengxin.cli.client.Answer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// Plays one case over the public API. A case that was cut off goes on where it stopped, because the platform says
/// what was done.
final class Moderation {
    private static final String COMPLAINTS = "/api/v1/complaints";
    private static final String MODERATOR = "moderator";

    private final PublicApi api;

    Moderation(PublicApi api) {
        this.api = api;
    }

    /// @throws IOException if the platform does not answer as it should
    void play(DemoCase demo) throws IOException, InterruptedException {
        JsonNode filed = api.post(demo.filer(), COMPLAINTS, Map.of("Idempotency-Key", demo.key()), demo.filing());
        String complaint = COMPLAINTS + "/" + filed.path("id").asString();
        for (int i = 0; i < demo.steps().size(); i++) {
            carryOut(complaint, demo.steps(), i);
        }
    }

    private void carryOut(String complaint, List<Step> steps, int index) throws IOException, InterruptedException {
        Step step = steps.get(index);
        Answer before = api.get(MODERATOR, complaint);
        long wanted = steps.subList(0, index + 1).stream()
                .filter(other -> other.shows().equals(step.shows()))
                .count();
        if (timesIn(before.json().path("history"), step.shows()) < wanted) {
            String version = before.headers().firstValue("ETag").orElse("");
            api.post(MODERATOR, complaint + "/" + step.path(), Map.of("If-Match", version), step.body());
        }
    }

    private static long timesIn(JsonNode history, String what) {
        return StreamSupport.stream(history.spliterator(), false)
                .filter(line -> line.path("what").asString("").equals(what))
                .count();
    }
}
