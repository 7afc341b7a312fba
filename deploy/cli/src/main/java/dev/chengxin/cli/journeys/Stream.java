package dev.chengxin.cli.journeys;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A livestream: planned, reviewed, on air, over.
public record Stream(String id) {

    private static final String SESSIONS = "/api/v1/sessions";
    private static final int SEGMENT_MS = 5_000;

    /// Plans a stream, has it reviewed and starts it.
    public static Stream onAir(Scene scene, Room room, Stall stall)
            throws IOException, InterruptedException, StepFailed {
        Stream stream = scene.step(
                "plan",
                () -> new Stream(scene.create(
                        Actor.STREAMER,
                        "session",
                        SESSIONS,
                        Map.of(
                                "streamerId",
                                room.streamerId(),
                                "plannedStart",
                                scene.run().begun().plusSeconds(3600).toString(),
                                "title",
                                "果园现场直播",
                                "productIds",
                                List.of(stall.productId()),
                                "batchIds",
                                List.of(stall.batchId()),
                                "claims",
                                List.of()))));
        scene.check("clearance", () -> {
            stream.command(scene, Actor.MODERATOR, "clearance", "cleared");
            stream.command(scene, Actor.PLATFORM, "start", "live");
        });
        return stream;
    }

    public String path() {
        return SESSIONS + "/" + id;
    }

    /// Sends what is said, one segment after the other.
    public void say(Scene scene, String... texts) throws IOException, InterruptedException, StepFailed {
        List<Map<String, Object>> segments = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            segments.add(Map.of(
                    "number",
                    i + 1,
                    "kind",
                    "speech",
                    "startMs",
                    i * SEGMENT_MS,
                    "endMs",
                    (i + 1) * SEGMENT_MS,
                    "text",
                    texts[i],
                    "recogniser",
                    "demo",
                    "confidence",
                    97));
        }
        scene.send(Actor.PLATFORM, path() + "/segments", Map.of("segments", segments));
    }

    public void end(Scene scene) throws IOException, InterruptedException, StepFailed {
        command(scene, Actor.PLATFORM, "end", "ending");
        scene.until(
                Actor.MODERATOR,
                path(),
                "the stream ended and its segments committed to",
                seen -> Scene.code(seen, "status").equals("ended")
                        && seen.path("chainHash").isString());
    }

    private void command(Scene scene, Actor who, String command, String status)
            throws IOException, InterruptedException, StepFailed {
        scene.command(who, path(), command, Map.of(), seen -> reached(seen, status));
    }

    // A run that was cut off may find it further on.
    private static boolean reached(JsonNode seen, String status) {
        List<String> order = List.of("planned", "cleared", "live", "ending", "ended");
        return order.indexOf(Scene.code(seen, "status")) >= order.indexOf(status);
    }
}
