package dev.chengxin.cli.journeys;

import java.io.IOException;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// Somebody lies on air, and a moderator pauses the stream while it runs.
final class LyingStream implements Journey {

    @Override
    public String name() {
        return "lying-stream";
    }

    @Override
    public void play(Scene scene) throws IOException, InterruptedException, StepFailed {
        Room room = Room.admitted(scene, Room.AKSU);
        Stall stall = Stall.open(scene, room);
        Stream stream = Stream.onAir(scene, room, stall);
        scene.link("stream", stream.path());
        Breach breach = scene.step("medical-words", () -> {
            stream.say(scene, "每天吃一个能降血糖，吃了不用吃药。");
            return Breach.in(scene, stream, "medical-effect");
        });
        scene.check(
                "queue",
                () -> scene.until(
                        Actor.MODERATOR,
                        "/api/v1/work-items?limit=200",
                        "the finding in the merged queue",
                        seen -> StreamSupport.stream(seen.path("items").spliterator(), false)
                                .anyMatch(item -> item.toString().contains(breach.id()))));
        scene.check(
                "pause",
                () -> scene.command(
                        Actor.MODERATOR,
                        stream.path(),
                        "controls",
                        Map.of("action", "pause", "reason", "medical-effect", "findingId", breach.id()),
                        seen -> seen.path("paused").asBoolean(false)));
        JsonNode request = pause(scene, stream);
        String requestId = request.path("requestId").asString("");
        scene.check("command", () -> Commands.await(scene, stream.id(), requestId));
        scene.check(
                "acknowledged",
                () -> scene.send(
                        Actor.PLATFORM,
                        stream.path() + "/control-acknowledgements",
                        Map.of(
                                "requestId",
                                requestId,
                                "outcome",
                                "done",
                                "at",
                                request.path("requestedAt").asString(""))));
        scene.check("paused", () -> {
            JsonNode after = scene.read(Actor.MODERATOR, stream.path());
            scene.expect("the stream paused", after.path("paused").asBoolean(false), after);
            JsonNode control = pause(scene, stream);
            scene.expect(
                    "the request acknowledged", Scene.code(control, "status").equals("acknowledged"), control);
        });
    }

    private static JsonNode pause(Scene scene, Stream stream) throws IOException, InterruptedException, StepFailed {
        JsonNode controls =
                scene.read(Actor.MODERATOR, stream.path() + "/controls").path("items");
        scene.expect("one request to the platform", controls.size() == 1, controls);
        return controls.path(0);
    }
}
