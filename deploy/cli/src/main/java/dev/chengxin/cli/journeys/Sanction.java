package dev.chengxin.cli.journeys;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// A measure against a streamer, from its proposal on.
public record Sanction(String id) {

    private static final String MEASURES = "/api/v1/measures";

    /// Waits for a measure of a kind that was proposed because of points.
    public static Sanction against(Scene scene, Room room, String kind)
            throws IOException, InterruptedException, StepFailed {
        String list = MEASURES + "?streamerId=" + room.streamerId() + "&limit=200";
        JsonNode page = scene.until(
                Actor.MODERATOR,
                list,
                "a measure of the kind " + kind,
                seen -> first(seen, kind).isPresent());
        return new Sanction(first(page, kind).orElseThrow());
    }

    public String path() {
        return MEASURES + "/" + id;
    }

    private static Optional<String> first(JsonNode page, String kind) {
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .filter(item -> Scene.code(item, "kind").equals(kind))
                .map(item -> item.path("id").asString(""))
                .findFirst();
    }
}
