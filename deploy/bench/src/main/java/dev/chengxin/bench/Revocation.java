package dev.chengxin.bench;

import dev.chengxin.cli.client.Answer;
import dev.chengxin.cli.journeys.Actor;
import dev.chengxin.cli.journeys.Breach;
import dev.chengxin.cli.journeys.Reasons;
import dev.chengxin.cli.journeys.Room;
import dev.chengxin.cli.journeys.Sanction;
import dev.chengxin.cli.journeys.Scene;
import dev.chengxin.cli.journeys.Stall;
import dev.chengxin.cli.journeys.StepFailed;
import dev.chengxin.cli.journeys.Stream;
import dev.chengxin.cli.text.Say;
import dev.chengxin.cli.text.StopException;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// Decisions that put goods off sale or back on it. A time begins before the decision is sent and ends when an
/// answer shows the goods as they should be.
final class Revocation {

    private static final double LIMIT_MS = 5_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Set<String> OVER = Set.of("lifted", "rejected");
    private static final ZoneId LEGAL = ZoneId.of("Asia/Shanghai");

    private final Subject subject;
    private final Say say;

    /// Something to decide, and where its effect shows.
    ///
    /// @param reader who may look there
    private record Pending(String path, Actor reader, String effectPath, Predicate<JsonNode> effect) {}

    Revocation(Subject subject, Say say) {
        this.subject = subject;
        this.say = say;
    }

    Result measure(int certificates, int appeals) throws IOException, InterruptedException {
        Stage stage = new Stage(subject, say);
        List<Pending> issued = stage.play("bench.issued", certificates, Revocation::issued);
        List<Pending> filed = stage.play("bench.filed", appeals, Revocation::appealed);
        Map<String, Object> revocation = Map.of("reason", "not-remedied", "note", "限期内未整改。");
        Map<String, Object> reversal =
                Map.of("reversed", true, "statement", Reasons.of("回看录像，主播为转述并当场否认。", "直播电商监督管理办法第十四条"));
        List<Line> lines = new ArrayList<>();
        List<Goal> goals = new ArrayList<>();
        measure(stage, "revoked-blocked", issued, "revocation", revocation, lines, goals);
        measure(stage, "reversed-over", filed, "decision", reversal, lines, goals);
        return subject.result(
                "revocation",
                Map.of("certificates", certificates, "appeals", appeals),
                lines,
                goals,
                List.of("revocation-sent"));
    }

    private void measure(
            Stage stage,
            String name,
            List<Pending> all,
            String command,
            Map<String, Object> body,
            List<Line> lines,
            List<Goal> goals)
            throws InterruptedException {
        if (all.isEmpty()) {
            return;
        }
        long begin = System.nanoTime();
        List<Long> times = stage.playEach("bench.decided", all, (_, each) -> time(each, command, body));
        double seconds = (System.nanoTime() - begin) / 1e9;
        Summary time = Summary.of(times);
        lines.add(new Line(name, Stage.AT_ONCE, all.size() / seconds, time, null, null));
        goals.add(Goal.atMostMillis(name, LIMIT_MS, time.p99()));
    }

    private long time(Pending pending, String command, Map<String, Object> body)
            throws IOException, InterruptedException {
        String version = subject.api()
                .get(Actor.LEAD, pending.path())
                .headers()
                .firstValue("ETag")
                .orElse("");
        long begin = System.nanoTime();
        Answer decided =
                subject.api().post(Actor.LEAD, pending.path() + "/" + command, Map.of("If-Match", version), body);
        if (!decided.isSuccess()) {
            throw new StopException("bench.not-decided", "HTTP " + decided.status() + " " + decided.problem());
        }
        while (System.nanoTime() - begin < PATIENCE.toNanos()) {
            Answer seen = subject.api().get(pending.reader(), pending.effectPath());
            if (seen.isSuccess() && pending.effect().test(seen.json())) {
                return System.nanoTime() - begin;
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        throw new StopException("bench.no-effect", pending.path(), pending.effectPath(), PATIENCE.toSeconds());
    }

    private static Pending issued(Scene scene) throws IOException, InterruptedException, StepFailed {
        String operator = Room.operator(scene, "operator", Room.AKSU);
        String farmer = Stall.farmer(scene);
        String batch = scene.create(Actor.PRODUCER, "batch", Stall.BATCHES, Stall.batch(farmer));
        String path = "/api/v1/certificates/"
                + scene.create(
                        Actor.PRODUCER,
                        "certificate",
                        "/api/v1/certificates",
                        Map.of("producerId", farmer, "scheme", "other", "category", "fruit"));
        scene.command(
                Actor.MODERATOR,
                path,
                "examination",
                Map.of("passed", true),
                seen -> !Scene.code(seen, "status").equals("applied"));
        LocalDate today = LocalDate.now(LEGAL);
        scene.command(
                Actor.MODERATOR,
                path,
                "issue",
                Map.of(
                        "number",
                        scene.key("c").toUpperCase(Locale.ROOT),
                        "validFrom",
                        today.toString(),
                        "validUntil",
                        today.plusYears(1).toString()),
                seen -> Scene.code(seen, "status").equals("issued"));
        String product = Stall.PRODUCTS
                + "/"
                + scene.create(
                        Actor.PRODUCER,
                        "product",
                        Stall.PRODUCTS,
                        Map.of(
                                "producerId",
                                farmer,
                                "operatorId",
                                operator,
                                "batchIds",
                                List.of(batch),
                                "certificateIds",
                                List.of(path.substring(path.lastIndexOf('/') + 1)),
                                "name",
                                "红富士苹果 5 斤装",
                                "priceFen",
                                2990,
                                "unit",
                                "box"));
        scene.until(
                Actor.BENCH,
                product,
                "the goods on sale",
                seen -> seen.path("onSale").asBoolean(false));
        return new Pending(
                path, Actor.BENCH, product, seen -> !seen.path("onSale").asBoolean(true));
    }

    // Up to the appeal, which stays the measure that was decided because of the violation.
    private static Pending appealed(Scene scene) throws IOException, InterruptedException, StepFailed {
        Room room = Room.admitted(scene, Room.AKSU);
        Stall stall = Stall.open(scene, room);
        Stream stream = Stream.onAir(scene, room, stall);
        stream.say(scene, "有人说，吃这个苹果可以治疗糖尿病。");
        Breach breach = Breach.in(scene, stream, "medical-effect");
        breach.confirm(scene, "serious", "直播中宣称普通食品能治疗疾病。");
        Sanction suspension = Sanction.against(scene, room, "suspension");
        scene.command(
                Actor.MODERATOR,
                suspension.path(),
                "approvals",
                Map.of("statement", Reasons.of("直播中宣称普通食品能治疗疾病。", "直播电商监督管理办法第十四条")),
                seen -> !Scene.code(seen, "status").equals("proposed"));
        String appeal = scene.create(
                Actor.STREAMER,
                "appeal",
                "/api/v1/appeals",
                Map.of("against", "violation", "targetId", breach.id(), "text", "该句系转述观众提问，随后已当场否认。"));
        return new Pending(
                "/api/v1/appeals/" + appeal,
                Actor.MODERATOR,
                suspension.path(),
                seen -> OVER.contains(Scene.code(seen, "status")));
    }
}
