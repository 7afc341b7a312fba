package dev.chengxin.cli.journeys;

import java.io.IOException;
import tools.jackson.databind.JsonNode;

/// Somebody sells on air as she should, and nothing is held against her.
final class CleanStreamer implements Journey {

    @Override
    public String name() {
        return "clean-streamer";
    }

    @Override
    public void play(Scene scene) throws IOException, InterruptedException, StepFailed {
        Room room = Room.admitted(scene, Room.AKSU);
        Stall stall = Stall.open(scene, room);
        Stream stream = Stream.onAir(scene, room, stall);
        scene.check(
                "clean-words",
                () -> stream.say(
                        scene,
                        "大家好，欢迎来到果园。",
                        "这是今年十月采收的红富士苹果。",
                        "五斤装一箱二十九块九，包邮。",
                        "每一箱都附有承诺达标合格证。",
                        "收到有坏果请联系客服，我们赔付。"));
        scene.check("ended", () -> stream.end(scene));
        scene.check("no-finding", () -> {
            JsonNode findings = scene.read(Actor.MODERATOR, "/api/v1/findings?sessionId=" + stream.id());
            scene.expect("no finding", findings.path("items").isEmpty(), findings);
        });
        scene.check("best-grade", () -> {
            JsonNode standing = scene.until(
                    Actor.STREAMER,
                    room.standingPath(),
                    "grade a and an index above 90.00",
                    seen -> seen.path("grade").asString("").equals("a")
                            && seen.path("index").asInt(0) > 9_000);
            scene.expect("no points", standing.at("/points/total").asInt(0) == 0, standing);
            JsonNode anybody = scene.read(null, room.standingPath());
            scene.expect(
                    "grade a for anybody", anybody.path("grade").asString("").equals("a"), anybody);
        });
    }
}
