package dev.chengxin.streamer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.EventJson;
import dev.chengxin.contracts.EventType;
import dev.chengxin.contracts.StreamerEvent.AppealDecided;
import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.Api.Answer;
import dev.chengxin.servicekit.test.Await;
import dev.chengxin.servicekit.test.Events;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Appeals, and what they do to measures and violations, over HTTP and over the topic.
class AppealsTest extends RunningStreamerService {
    private static final String APPEALS = "/api/v1/appeals";
    private static final String MEASURES = "/api/v1/measures";
    private static final String FINDINGS = "/api/v1/findings";
    private static final String STATEMENT = """
            {"facts": "直播中多次虚构产地。", "legalBasis": ["直播电商监督管理办法第三十四条"]}""";
    private static final String REJECTED = "{\"reversed\": false, \"statement\": " + STATEMENT + "}";
    private static final String GRANTED = "{\"reversed\": true, \"statement\": " + STATEMENT + "}";

    private Stage stage;

    @BeforeEach
    void someStreamer() {
        stage = new Stage(api(), clock());
    }

    @Test
    void anAppealAgainstAMeasureStaysItUntilItIsRejected() {
        String measure = decided("suspension", List.of(violation()));
        String appeal = appeal("measure", measure).expect(201).header("Location");
        awaitStatus(measure, "stayed");
        clock().forward(Duration.ofDays(20));
        assertThat(status(measure)).isEqualTo("stayed");
        assertThat(command(Api.MODERATOR, appeal, "/decision", REJECTED)
                        .expect(403)
                        .at("/type"))
                .endsWith("own-decision");
        command(Api.LEAD, appeal, "/decision", REJECTED).expect(200);
        awaitStatus(measure, "in-force");
    }

    @Test
    void anAppealAgainstTheViolationKeepsTheMeasureFromBeginningToo() {
        String violation = violation();
        String measure = decided("suspension", List.of(violation));
        String appeal = appeal("violation", violation).expect(201).header("Location");
        clock().forward(Duration.ofDays(20));
        awaitStatus(measure, "stayed");
        command(Api.LEAD, appeal, "/decision", REJECTED).expect(200);
        awaitStatus(measure, "in-force");
        assertThat(Events.typesOf(Topics.STREAMER_EVENTS, id(measure)))
                .containsExactly("measure.proposed.v1", "measure.decided.v1", "measure.applied.v1");
    }

    @Test
    void aReversalOfTheMeasureLeavesTheViolation() {
        String violation = violation();
        String measure = decided("traffic-limit", List.of(violation));
        assertThat(status(measure)).isEqualTo("in-force");
        String appeal = appeal("measure", measure).expect(201).header("Location");
        Await.await()
                .until(() -> !api().as(stage.owner).get(measure).at("/appealId").isEmpty());
        assertThat(status(measure)).as("what has begun goes on").isEqualTo("in-force");
        command(Api.LEAD, appeal, "/decision", GRANTED).expect(200);
        awaitStatus(measure, "lifted");
        assertThat(api().as(stage.owner).get(FINDINGS + "/" + violation).at("/status/code"))
                .isEqualTo("confirmed");
    }

    @Test
    void aMeasureStandsAsLongAsOneOfItsViolationsDoes() {
        String first = violation();
        String second = violation();
        String measure = decided("traffic-limit", List.of(first, second));
        command(Api.LEAD, appeal("violation", first).header("Location"), "/decision", GRANTED)
                .expect(200);
        awaitStatus(FINDINGS + "/" + first, "overturned");
        command(Api.LEAD, appeal("violation", second).header("Location"), "/decision", GRANTED)
                .expect(200);
        awaitStatus(measure, "lifted");
        assertThat(Events.typesOf(Topics.STREAMER_EVENTS, id(measure))).endsWith("measure.lifted.v1");
    }

    @Test
    void theAppellantAloneTakesItBackAndTheMeasureGoesOn() {
        String measure = decided("suspension", List.of(violation()));
        String appeal = appeal("measure", measure).expect(201).header("Location");
        awaitStatus(measure, "stayed");
        command(Api.MODERATOR, appeal, "/withdrawal", null).expect(403);
        command("stranger~streamer", appeal, "/withdrawal", null).expect(404);
        assertThat(command("both~streamer+lead", appeal, "/withdrawal", null)
                        .expect(403)
                        .at("/type"))
                .endsWith("not-the-appellant");
        assertThat(command(stage.owner, appeal, "/withdrawal", null).expect(200).at("/status/code"))
                .isEqualTo("withdrawn");
        awaitStatus(measure, "decided");
        assertThat(command(Api.LEAD, appeal, "/decision", GRANTED).status()).isEqualTo(409);
        var events = Events.of(Topics.STREAMER_EVENTS, id(appeal));
        assertThat(EventJson.read(
                        EventType.of(AppealDecided.class), events.getLast().data()))
                .isInstanceOfSatisfying(AppealDecided.class, ended -> {
                    assertThat(ended.withdrawn()).isTrue();
                    assertThat(ended.reversed()).isFalse();
                });
        assertThat(appeal("measure", measure).status())
                .as("the same again is the same")
                .isEqualTo(201);
        assertThat(api().as(stage.owner)
                        .post(APPEALS, Map.of("against", "measure", "targetId", id(measure), "text", "另有理由。"))
                        .expect(409)
                        .at("/type"))
                .endsWith("already-appealed");
    }

    @Test
    void anAppealAgainstARunningPauseIsDecidedWithinTwoWorkingDays() {
        String pause = decided("live-pause", List.of(violation()));
        String limit = decided("warning", List.of(violation()));
        Answer urgent = appeal("measure", pause).expect(201);
        Answer usual = appeal("measure", limit).expect(201);
        assertThat(Instant.parse(urgent.at("/decideBy"))).isBefore(Instant.parse(usual.at("/decideBy")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}; /against",
                "{\"against\": \"grade\", \"targetId\": \"x\", \"text\": \"不服。\"}; ",
                "{\"against\": \"violation\", \"targetId\": \"x\", \"text\": \"不服。\"}; /targetId",
                "{\"against\": \"violation\", \"targetId\": \"00000000-0000-7000-8000-000000000000\", \"text\": \" \"}; /text",
                "{\"against\": \"violation\", \"targetId\": \"00000000-0000-7000-8000-000000000000\", \"text\": \"不服。\"}; /targetId"
            })
    void aBadAppealIsRefusedAndNamed(String body, String pointer) {
        Answer answer = api().as(stage.owner).post(APPEALS, body);
        assertThat(answer.status()).isIn(400, 422);
        if (pointer != null) {
            assertThat(answer.json().at("/errors").findValuesAsString("pointer"))
                    .contains(pointer);
        }
    }

    @Test
    void aBadDecisionIsRefusedAndNamed() {
        String appeal = appeal("violation", violation()).expect(201).header("Location");
        assertThat(command(Api.LEAD, appeal, "/decision", "{}")
                        .expect(422)
                        .json()
                        .at("/errors")
                        .findValuesAsString("pointer"))
                .contains("/reversed", "/statement");
        assertThat(api().as(Api.LEAD).post(appeal + "/decision", GRANTED).status())
                .isEqualTo(428);
        assertThat(api().as(Api.LEAD)
                        .seen(99)
                        .post(appeal + "/decision", GRANTED)
                        .status())
                .isEqualTo(412);
    }

    private Answer appeal(String against, String target) {
        return api().as(stage.owner)
                .post(APPEALS, Map.of("against", against, "targetId", id(target), "text", "事实认定有误。"));
    }

    private String violation() {
        String finding = api().as(Api.MODERATOR)
                .post(FINDINGS, Map.of("category", "origin", "note", "产地不实。", "streamerId", stage.streamerId))
                .expect(201)
                .header("Location");
        command(Api.MODERATOR, finding, "/confirmation", "{\"statement\": " + STATEMENT + "}")
                .expect(200);
        return id(finding);
    }

    private String decided(String kind, List<String> violations) {
        var body = new HashMap<String, Object>(
                Map.of("kind", kind, "streamerId", stage.streamerId, "violationIds", violations));
        if (kind.equals("suspension") || kind.equals("traffic-limit")) {
            body.put("days", 7);
        }
        String measure =
                api().as(Api.MODERATOR).post(MEASURES, body).expect(201).header("Location");
        command(Api.MODERATOR, measure, "/approvals", "{\"statement\": " + STATEMENT + "}")
                .expect(200);
        return measure;
    }

    private void awaitStatus(String path, String status) {
        Await.await().untilAsserted(() -> assertThat(status(path)).isEqualTo(status));
    }

    private @Nullable String status(String path) {
        return api().as(stage.owner).get(path).expect(200).at("/status/code");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
