package dev.chengxin.cli.journeys;

import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A scripted tale of woe sells goods; two people close the account.
final class Fraud implements Journey {

    @Override
    public String name() {
        return "fraud";
    }

    @Override
    public void play(Scene scene) throws IOException, InterruptedException, StepFailed {
        Room room = Room.admitted(scene, Room.AKSU);
        Stall stall = Stall.open(scene, room);
        Stream stream = Stream.onAir(scene, room, stall);
        Breach breach = scene.step("staged-words", () -> {
            stream.say(scene, "家人们，路上偶遇卖苹果的老奶奶，家里揭不开锅了。", "再卖不出去就只能烂在地里了，求求大家帮帮这位老奶奶。");
            return Breach.in(scene, stream, "staged-misery");
        });
        scene.check("confirmed", () -> breach.confirm(scene, "grave", "“老奶奶”为雇佣的演员，卖惨情节系编造。"));
        Sanction blacklist = scene.step("proposed", () -> Sanction.against(scene, room, "blacklist"));
        scene.check("one-is-not-enough", () -> {
            approve(scene, blacklist, Actor.MODERATOR, 1);
            JsonNode seen = scene.read(Actor.MODERATOR, blacklist.path());
            scene.expect(
                    "the measure still to wait for a second person",
                    Scene.code(seen, "status").equals("proposed")
                            || seen.path("approvals").size() > 1,
                    seen);
        });
        scene.check("two-decide", () -> {
            approve(scene, blacklist, Actor.LEAD, 2);
            JsonNode decided = scene.read(Actor.LEAD, blacklist.path());
            scene.expect(
                    "the measure decided by two people, with a statement and an appeal window",
                    Scene.code(decided, "status").equals("decided")
                            && decided.path("approvals").size() == 2
                            && decided.path("statementHash").isString()
                            && decided.path("appealUntil").isString(),
                    decided);
        });
        scene.check(
                "worst-grade",
                () -> scene.until(
                        Actor.MODERATOR,
                        room.standingPath(),
                        "12 points and at best grade c",
                        seen -> seen.at("/points/total").asInt(0) == 12
                                && !"ab".contains(seen.path("grade").asString("a"))));
    }

    private static void approve(Scene scene, Sanction measure, Actor who, int count)
            throws IOException, InterruptedException, StepFailed {
        scene.command(
                who,
                measure.path(),
                "approvals",
                Map.of("statement", Reasons.of("直播中编造卖惨剧情销售农产品，情节特别严重。", "直播电商监督管理办法第十四条")),
                seen -> seen.path("approvals").size() >= count);
    }
}
