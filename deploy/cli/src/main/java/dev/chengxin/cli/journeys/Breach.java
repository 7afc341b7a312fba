package dev.chengxin.cli.journeys;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// A finding, and the violation that it becomes.
public record Breach(String id) {

    private static final String FINDINGS = "/api/v1/findings";

    /// Waits for a finding of a category in a stream.
    public static Breach in(Scene scene, Stream stream, String category)
            throws IOException, InterruptedException, StepFailed {
        String list = FINDINGS + "?sessionId=" + stream.id() + "&limit=200";
        JsonNode page = scene.until(
                Actor.MODERATOR,
                list,
                "a finding of the category " + category,
                seen -> first(seen, category).isPresent());
        return new Breach(first(page, category).orElseThrow());
    }

    public String path() {
        return FINDINGS + "/" + id;
    }

    /// A moderator confirms the breach, with a statement of reasons.
    ///
    /// @param severity as the rulebook prices it
    public void confirm(Scene scene, String severity, String facts)
            throws IOException, InterruptedException, StepFailed {
        scene.command(
                Actor.MODERATOR,
                path(),
                "confirmation",
                Map.of("severity", severity, "statement", Reasons.of(facts, "直播电商监督管理办法第三十四条")),
                seen -> !Scene.code(seen, "status").equals("raised"));
    }

    private static Optional<String> first(JsonNode page, String category) {
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .filter(item -> Scene.code(item, "category").equals(category))
                .map(item -> item.path("id").asString(""))
                .findFirst();
    }
}
