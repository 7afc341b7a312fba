package dev.chengxin.cli.journeys;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A violation is appealed against, and somebody else reverses it with all that followed.
final class Appeal implements Journey {

    private static final Duration EFFECT = Duration.ofSeconds(5);

    @Override
    public String name() {
        return "appeal";
    }

    @Override
    public void play(Scene scene) throws IOException, InterruptedException, StepFailed {
        Room room = Room.admitted(scene, Room.AKSU);
        Stall stall = Stall.open(scene, room);
        Stream stream = Stream.onAir(scene, room, stall);
        Breach breach = scene.step("medical-words", () -> {
            stream.say(scene, "有人说，吃这个苹果可以治疗糖尿病。");
            return Breach.in(scene, stream, "medical-effect");
        });
        scene.check("confirmed", () -> breach.confirm(scene, "serious", "直播中宣称普通食品能治疗疾病。"));
        Sanction suspension = scene.step("points", () -> {
            // Once there is an appeal, it counts for nothing.
            JsonNode violation = scene.read(Actor.MODERATOR, breach.path());
            boolean counts = Scene.code(violation, "status").equals("confirmed")
                    && !violation.path("appealId").isString();
            if (counts) {
                scene.until(
                        Actor.STREAMER,
                        room.standingPath(),
                        "six points, a lower index and a lower grade",
                        seen -> seen.at("/points/total").asInt(0) == 6
                                && seen.path("index").asInt(10_000) < 9_000
                                && !seen.path("grade").asString("a").equals("a"));
            }
            return Sanction.against(scene, room, "suspension");
        });
        String appeal = scene.step(
                "appeal",
                () -> scene.create(
                        Actor.STREAMER,
                        "appeal",
                        "/api/v1/appeals",
                        Map.of("against", "violation", "targetId", breach.id(), "text", "该句系转述观众提问，随后已当场否认。")));
        scene.check(
                "reversed",
                () -> scene.command(
                        Actor.LEAD,
                        "/api/v1/appeals/" + appeal,
                        "decision",
                        Map.of("reversed", true, "statement", Reasons.of("回看录像，主播为转述并当场否认。", "直播电商监督管理办法第十四条")),
                        seen -> !Scene.code(seen, "status").equals("filed")));
        scene.check("restored", () -> {
            scene.until(
                    Actor.MODERATOR,
                    breach.path(),
                    "the violation overturned",
                    EFFECT,
                    seen -> Scene.code(seen, "status").equals("overturned"));
            scene.until(
                    Actor.STREAMER,
                    room.standingPath(),
                    "no points, the index and grade a as before",
                    EFFECT,
                    seen -> seen.at("/points/total").asInt(-1) == 0
                            && seen.path("index").asInt(0) > 9_000
                            && seen.path("grade").asString("").equals("a"));
            scene.until(
                    Actor.MODERATOR,
                    suspension.path(),
                    "the measure over",
                    EFFECT,
                    seen -> isOver(Scene.code(seen, "status")));
            JsonNode goods = scene.until(
                    Actor.PRODUCER,
                    stall.productPath(),
                    "the goods on sale",
                    EFFECT,
                    seen -> seen.path("onSale").asBoolean(false));
            scene.expect(
                    "nothing to keep the goods off sale", goods.path("blocks").isEmpty(), goods);
        });
    }

    private static boolean isOver(String status) {
        return status.equals("lifted") || status.equals("rejected");
    }
}
