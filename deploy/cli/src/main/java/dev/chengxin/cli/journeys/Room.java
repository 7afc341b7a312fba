package dev.chengxin.cli.journeys;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A room: the business behind it and the person on air.
///
/// @param operatorId the business
/// @param streamerId the person
public record Room(String operatorId, String streamerId) {

    private static final String OPERATORS = "/api/v1/operators";
    private static final String STREAMERS = "/api/v1/streamers";

    /// Yunnan, Xundian: the county of the demo's county regulator.
    public static final String COUNTY = "530129";
    /// Xinjiang, Aksu.
    public static final String AKSU = "652901";

    /// Registers an operator and a streamer of its own, and checks them until she may go on air.
    public static Room admitted(Scene scene, String region) throws IOException, InterruptedException, StepFailed {
        String operator = scene.step("operator", () -> operator(scene, "operator", region));
        String streamer = scene.step("streamer", () -> {
            Map<String, Object> request = new HashMap<>(person(scene));
            request.put("operatorId", operator);
            return scene.create(Actor.STREAMER, "streamer", STREAMERS, request);
        });
        scene.check("admission", () -> admit(scene, streamer));
        return new Room(operator, streamer);
    }

    String standingPath() {
        return "/api/v1/standings/" + streamerId;
    }

    /// Registers a business that runs rooms, and checks it.
    ///
    /// @param what tells it apart within the journey
    public static String operator(Scene scene, String what, String region)
            throws IOException, InterruptedException, StepFailed {
        String id = scene.create(
                Actor.OPERATOR,
                what,
                OPERATORS,
                Map.of(
                        "kind",
                        "cooperative",
                        "name",
                        "示例种植农民专业合作社（" + scene.run().id() + "）",
                        "creditCode",
                        Numbers.creditCode(scene.key(what)),
                        "region",
                        region,
                        "address",
                        "示例镇一组 8 号"));
        scene.command(Actor.MODERATOR, OPERATORS + "/" + id, "verification", Map.of(), Room::isVerified);
        return id;
    }

    private static Map<String, Object> person(Scene scene) {
        return Map.of("name", "示例主播", "idNumber", Numbers.residentId(scene.key("streamer")));
    }

    private static void admit(Scene scene, String streamer) throws IOException, InterruptedException, StepFailed {
        String path = STREAMERS + "/" + streamer;
        scene.command(Actor.MODERATOR, path, "verification", Map.of(), Room::isVerified);
        scene.command(
                Actor.PLATFORM,
                path,
                "trainings",
                Map.of(
                        "course",
                        "livestream-basics",
                        "passedAt",
                        scene.run().begun().toString()),
                seen -> seen.path("trainedAt").isString());
        JsonNode admitted = scene.command(
                Actor.MODERATOR,
                path,
                "admission",
                Map.of(),
                seen -> Scene.code(seen, "status").equals("admitted"));
        scene.expect(
                "the streamer to be admitted", Scene.code(admitted, "status").equals("admitted"), admitted);
    }

    private static boolean isVerified(JsonNode seen) {
        return seen.path("renewBy").isString();
    }
}
