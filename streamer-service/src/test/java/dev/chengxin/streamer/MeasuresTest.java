package dev.chengxin.streamer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.Api.Answer;
import dev.chengxin.servicekit.test.Await;
import dev.chengxin.servicekit.test.Events;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Measures that people propose, over HTTP.
class MeasuresTest extends RunningStreamerService {
    private static final String MEASURES = "/api/v1/measures";
    private static final String FINDINGS = "/api/v1/findings";
    private static final String APPROVAL = """
            {"statement": {"facts": "直播中多次不标明价格单位。", "reasons": "屡次不改，须予限制。",
             "legalBasis": ["直播电商监督管理办法第三十二条"]}}""";

    private Stage stage;

    @BeforeEach
    void someStreamer() {
        stage = new Stage(api(), clock());
    }

    @Test
    void aLimitBeginsAtOnceAndIsLiftedWithinAMinuteOfItsEnd() {
        String measure = byAuthority("traffic-limit", 3);
        assertThat(api().as(stage.owner).get(measure).status()).isEqualTo(404);
        Answer imposed = command(Api.MODERATOR, measure, "/approvals", APPROVAL).expect(200);
        assertThat(imposed.at("/status/code")).isEqualTo("in-force");
        assertThat(api().as(stage.owner).get(measure).at("/statement/measure")).isEqualTo("traffic-limit");

        clock().forward(Duration.ofDays(3).minusSeconds(30));
        assertThat(api().as(Api.MODERATOR).get(measure).at("/status/code")).isEqualTo("in-force");
        clock().forward(Duration.ofSeconds(31));
        Await.await()
                .until(() ->
                        api().as(Api.MODERATOR).get(measure).at("/status/code").equals("lifted"));
        assertThat(types(measure))
                .containsExactly(
                        "measure.proposed.v1", "measure.decided.v1", "measure.applied.v1", "measure.lifted.v1");
    }

    @Test
    void aStopDoesNotBeginBeforeTheTimeForAnAppealIsOver() {
        String measure = byAuthority("suspension", 7);
        Answer decided = command(Api.MODERATOR, measure, "/approvals", APPROVAL).expect(200);
        assertThat(decided.at("/status/code")).isEqualTo("decided");
        assertThat(decided.at("/startsAt")).isEqualTo(decided.at("/appealUntil"));
        clock().forward(Duration.ofDays(20));
        Await.await()
                .until(() ->
                        api().as(Api.MODERATOR).get(measure).at("/status/code").equals("in-force"));
        assertThat(api().as(Api.MODERATOR).get(measure).at("/from")).isEqualTo(decided.at("/startsAt"));
    }

    @Test
    void whoIsAModeratorAndALeadMayBeTheSecond() {
        String measure = byAuthority("closure", null);
        command(Api.MODERATOR, measure, "/approvals", APPROVAL).expect(200);
        assertThat(command(Api.MODERATOR, measure, "/approvals", "{}")
                        .expect(403)
                        .at("/type"))
                .endsWith("same-person");
        assertThat(command("m9~moderator", measure, "/approvals", "{}")
                        .expect(403)
                        .at("/type"))
                .endsWith("lead-needed");
        Answer decided =
                command("both~moderator+lead", measure, "/approvals", "{}").expect(200);
        assertThat(decided.at("/status/code")).isEqualTo("decided");
        assertThat(decided.at("/statement/facts")).isEqualTo("直播中多次不标明价格单位。");
        assertThat(decided.json().at("/approvals")).hasSize(2);
    }

    @Test
    void aLeadTakesAMeasureBackAndSaysWhy() {
        String begun = byAuthority("function-limit", 10);
        command(Api.MODERATOR, begun, "/approvals", APPROVAL).expect(200);
        String reason = "{\"reason\": \"整改复查合格。\"}";
        command(Api.MODERATOR, begun, "/revocation", reason).expect(403);
        assertThat(command(Api.LEAD, begun, "/revocation", "{}")
                        .expect(422)
                        .json()
                        .at("/errors/0/pointer")
                        .stringValue())
                .isEqualTo("/reason");
        assertThat(command(Api.LEAD, begun, "/revocation", reason).expect(200).at("/status/code"))
                .isEqualTo("lifted");

        String pending = byAuthority("suspension", 7);
        command(Api.MODERATOR, pending, "/approvals", APPROVAL).expect(200);
        assertThat(command(Api.LEAD, pending, "/revocation", reason).expect(200).at("/ended"))
                .isEqualTo("revoked");
        assertThat(types(pending))
                .as("what never began is not lifted")
                .containsExactly("measure.proposed.v1", "measure.decided.v1", "measure.rejected.v1");
        assertThat(api().as(stage.owner).get(pending).status())
                .as("she was told of it")
                .isEqualTo(200);
        assertThat(command(Api.LEAD, pending, "/revocation", reason).expect(409).at("/type"))
                .endsWith("illegal-transition");
    }

    @Test
    void whatIsProposedByHandRestsOnViolationsOfTheParty() {
        String minor = violation(stage.streamerId, "minor");
        String serious = violation(stage.streamerId, "serious");
        String others = violation(new Stage(api(), clock()).streamerId, "serious");
        Map<String, Object> blacklist = Map.of(
                "kind", "blacklist", "streamerId", stage.streamerId, "days", 365, "violationIds", List.of(minor));
        assertThat(pointer(api().as(Api.MODERATOR).post(MEASURES, blacklist).expect(422)))
                .isEqualTo("/kind");
        assertThat(pointer(api().as(Api.MODERATOR)
                        .post(
                                MEASURES,
                                Map.of(
                                        "kind",
                                        "warning",
                                        "streamerId",
                                        stage.streamerId,
                                        "violationIds",
                                        List.of(serious, others)))
                        .expect(422)))
                .isEqualTo("/violationIds/1");
        api().as(Api.MODERATOR)
                .post(
                        MEASURES,
                        Map.of(
                                "kind",
                                "blacklist",
                                "streamerId",
                                stage.streamerId,
                                "days",
                                365,
                                "violationIds",
                                List.of(minor, serious)))
                .expect(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}; /kind",
                "{\"kind\": \"fine\"}; ",
                "{\"kind\": \"warning\"}; /streamerId",
                "{\"kind\": \"warning\", \"streamerId\": \"00000000-0000-7000-8000-000000000000\"}; /streamerId",
                "{\"kind\": \"warning\", \"operatorId\": \"x\"}; /operatorId",
                "{\"kind\": \"warning\", \"streamerId\": \"HER\"}; /violationIds",
                "{\"kind\": \"warning\", \"streamerId\": \"HER\", \"byAuthority\": true, \"days\": 3}; /days",
                "{\"kind\": \"suspension\", \"streamerId\": \"HER\", \"byAuthority\": true}; /days",
                "{\"kind\": \"traffic-limit\", \"streamerId\": \"HER\", \"byAuthority\": true, \"days\": 31}; /days",
                "{\"kind\": \"blacklist\", \"streamerId\": \"HER\", \"byAuthority\": true, \"days\": 0}; /days",
                "{\"kind\": \"live-pause\", \"streamerId\": \"HER\", \"byAuthority\": true, \"days\": 2}; /days"
            })
    void aBadProposalIsRefusedAndNamed(String body, String pointer) {
        Answer answer = api().as(Api.MODERATOR).post(MEASURES, body.replace("HER", stage.streamerId));
        assertThat(answer.status()).isIn(400, 422);
        if (pointer != null) {
            assertThat(answer.json().at("/errors").findValuesAsString("pointer"))
                    .contains(pointer);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/approvals; {}; /statement",
                "/approvals; {\"statement\": {}}; /statement/facts",
                "/approvals; {\"statement\": {\"facts\": \"事实清楚明白\", \"legalBasis\": []}}; /statement/legalBasis",
                "/rejection; {}; /reason",
                "/rejection; {\"reason\": \"Not A Code\"}; /reason"
            })
    void aBadDecisionIsRefusedAndNamed(String command, String body, String pointer) {
        Answer answer = command(Api.LEAD, byAuthority("warning", null), command, body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors").findValuesAsString("pointer")).contains(pointer);
    }

    private String byAuthority(String kind, @Nullable Integer days) {
        var body =
                new HashMap<String, Object>(Map.of("kind", kind, "streamerId", stage.streamerId, "byAuthority", true));
        if (days != null) {
            body.put("days", days);
        }
        return api().as(Api.MODERATOR).post(MEASURES, body).expect(201).header("Location");
    }

    private String violation(String streamerId, String severity) {
        String finding = api().as(Api.MODERATOR)
                .post(FINDINGS, Map.of("category", "origin", "note", "产地不实。", "streamerId", streamerId))
                .expect(201)
                .header("Location");
        command(
                        Api.MODERATOR,
                        finding,
                        "/confirmation",
                        APPROVAL.replaceFirst("\\{", "{\"severity\": \"" + severity + "\", "))
                .expect(200);
        return finding.substring(FINDINGS.length() + 1);
    }

    private static String pointer(Answer answer) {
        return answer.at("/errors/0/pointer");
    }

    private static List<String> types(String measure) {
        return Events.typesOf(Topics.STREAMER_EVENTS, measure.substring(MEASURES.length() + 1));
    }
}
