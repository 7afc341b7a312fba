package dev.chengxin.streamer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.AuditEvent.LadderCrossed;
import dev.chengxin.contracts.ComplaintEvent.ComplaintDecided;
import dev.chengxin.contracts.ComplaintEvent.ComplaintFiled;
import dev.chengxin.contracts.ComplaintEvent.References;
import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.contracts.EventType;
import dev.chengxin.contracts.PublishedEvent;
import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.event.EnvelopeRecords;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.Api.Answer;
import dev.chengxin.servicekit.test.Await;
import dev.chengxin.servicekit.test.Events;
import dev.chengxin.servicekit.test.TestKafka;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Findings, measures and appeals over HTTP and over the topics.
class CasesTest extends RunningStreamerService {
    private static final String FINDINGS = "/api/v1/findings";
    private static final String MEASURES = "/api/v1/measures";
    private static final String APPEALS = "/api/v1/appeals";
    private static final String REASONS = """
            {"facts": "直播中称普通蜂蜜可以治疗胃病。", "legalBasis": ["广告法第十七条"]}""";
    private static final String OWNER = "owner1~streamer";

    @Test
    void aReversedAppealTakesTheViolationAndWhatRestsOnItBack() {
        String streamer = streamer(OWNER);
        String finding = finding(streamer);
        assertThat(api().as(OWNER).get(finding).status()).isEqualTo(404);
        Answer confirmed = command(Api.MODERATOR, finding, "/confirmation", "{\"statement\": " + REASONS + "}")
                .expect(200);
        assertThat(confirmed.at("/status/code")).isEqualTo("confirmed");
        assertThat(confirmed.at("/statement/appealRoute")).isEqualTo("/api/v1/appeals");
        assertThat(confirmed.at("/statement/platformRule")).isEqualTo("平台评分规则：宣称疗效（严重）");
        assertThat(confirmed.at("/statement/power")).isEqualTo("直播电商监督管理办法第十二条");
        String violation = confirmed.at("/id");
        crossed(streamer, violation, "suspension", 7);
        String measure = measureOf(violation);
        command(Api.MODERATOR, measure, "/approvals", "{\"statement\": " + REASONS + "}")
                .expect(200);

        Answer appeal = api().as(OWNER)
                .post(APPEALS, Map.of("against", "violation", "targetId", violation, "text", "引用了别人的话。"))
                .expect(201);
        String path = appeal.header("Location");
        String decision = "{\"reversed\": true, \"statement\": " + REASONS + "}";
        assertThat(command(Api.MODERATOR, path, "/decision", decision)
                        .expect(403)
                        .at("/type"))
                .endsWith("own-decision");
        command(Api.LEAD, path, "/decision", decision).expect(200);

        Await.await()
                .untilAsserted(
                        () -> assertThat(api().as(Api.MODERATOR).get(measure).at("/status/code"))
                                .isEqualTo("rejected"));
        assertThat(api().as(OWNER).get(finding).at("/status/code")).isEqualTo("overturned");
        assertThat(Events.typesOf(Topics.STREAMER_EVENTS, violation))
                .containsExactly("finding.raised.v1", "violation.confirmed.v1", "violation.overturned.v1");
        assertThat(Events.of(Topics.STREAMER_EVENTS, violation))
                .allSatisfy(event ->
                        assertThat(event.extension(Envelope.JURISDICTION)).contains("530129"));
    }

    @Test
    void aBlacklistNeedsTwoPeopleAndBeginsAfterTheTimeForAnAppeal() {
        String streamer = streamer("owner2~streamer");
        String finding = finding(streamer);
        command(Api.MODERATOR, finding, "/confirmation", "{\"severity\": \"grave\", \"statement\": " + REASONS + "}")
                .expect(200);
        String violation = finding.substring(FINDINGS.length() + 1);
        crossed(streamer, violation, "blacklist", 1095);
        String measure = measureOf(violation);
        assertThat(command(Api.MODERATOR, measure, "/approvals", "{\"statement\": " + REASONS + "}")
                        .expect(422)
                        .json()
                        .at("/errors")
                        .findValuesAsString("pointer"))
                .as("a blacklisting states its reasons (Order 117, art. 14)")
                .containsExactly("/statement/reasons");
        String body = "{\"statement\": " + REASONS.replace("{", "{\"reasons\": \"虚构疗效，情节特别严重。\", ") + "}";
        Answer first = command(Api.MODERATOR, measure, "/approvals", body).expect(200);
        assertThat(first.at("/status/code")).isEqualTo("proposed");
        assertThat(command(Api.MODERATOR, measure, "/approvals", body)
                        .expect(403)
                        .at("/type"))
                .endsWith("same-person");
        assertThat(command("m2~moderator", measure, "/approvals", body)
                        .expect(403)
                        .at("/type"))
                .endsWith("lead-needed");
        Answer decided = command(Api.LEAD, measure, "/approvals", "{}").expect(200);
        assertThat(decided.at("/status/code")).isEqualTo("decided");
        assertThat(decided.at("/statement/reasons")).isEqualTo("虚构疗效，情节特别严重。");
        assertThat(decided.json().at("/statement/violationIds/0").stringValue()).isEqualTo(violation);

        clock().forward(Duration.ofDays(20));
        Await.await()
                .untilAsserted(() -> assertThat(
                                api().as("owner2~streamer").get(measure).at("/status/code"))
                        .isEqualTo("in-force"));
        assertThat(Events.typesOf(Topics.STREAMER_EVENTS, measure.substring(MEASURES.length() + 1)))
                .containsExactly("measure.proposed.v1", "measure.decided.v1", "measure.applied.v1");
        assertThat(api().as("owner2~streamer")
                        .post(APPEALS, Map.of("against", "violation", "targetId", violation, "text", "晚了。"))
                        .expect(409)
                        .at("/type"))
                .endsWith("window-closed");
    }

    @Test
    void aReportAndAnUpheldComplaintAreFindingsOnceEach() {
        String streamer = streamer("owner3~streamer");
        var references = new References(streamer, null, null, null, null, null);
        String report = Ids.random();
        publish(Topics.COMPLAINT_EVENTS, report, 1, filed("report", references));
        String complaint = Ids.random();
        publish(Topics.COMPLAINT_EVENTS, complaint, 1, filed("complaint", references));
        publish(Topics.COMPLAINT_EVENTS, complaint, 2, decided(true, references));

        String ofReport = FINDINGS + "/" + Ids.ofCause(report, "finding");
        String ofComplaint = FINDINGS + "/" + Ids.ofCause(complaint, "finding");
        Await.await().untilAsserted(() -> {
            assertThat(api().as(Api.MODERATOR).get(ofReport).expect(200).at("/category/code"))
                    .isEqualTo("unclassified");
            assertThat(api().as(Api.MODERATOR).get(ofComplaint).expect(200).at("/complaintId"))
                    .isEqualTo(complaint);
        });
        assertThat(api().as(Api.MODERATOR).get(ofComplaint).at("/category/code"))
                .isEqualTo("origin");
        assertThat(command(Api.MODERATOR, ofReport, "/confirmation", "{\"statement\": " + REASONS + "}")
                        .expect(422)
                        .at("/errors/0/pointer"))
                .isEqualTo("/category");

        publish(Topics.COMPLAINT_EVENTS, complaint, 3, decided(false, references));
        Await.await()
                .untilAsserted(() -> assertThat(
                                api().as(Api.MODERATOR).get(ofComplaint).at("/reason"))
                        .isEqualTo("withdrawn"));
        assertThat(Events.typesOf(Topics.STREAMER_EVENTS, Ids.ofCause(complaint, "finding")))
                .containsExactly("finding.raised.v1", "finding.dismissed.v1");

        publish(Topics.COMPLAINT_EVENTS, complaint, 4, decided(true, references));
        Await.await().untilAsserted(() -> {
            Answer renewed = api().as(Api.MODERATOR).get(ofComplaint);
            assertThat(renewed.at("/status/code")).isEqualTo("raised");
            assertThat(renewed.json().at("/round").asInt()).isEqualTo(2);
        });
    }

    @Test
    void aLeasedFindingIsDecidedByItsHolder() {
        String finding = finding(streamer("owner4~streamer"));
        String id = finding.substring(FINDINGS.length() + 1);
        String lease = "/api/v1/services/streamer/work-items/" + id + "/lease";
        String token =
                api().as("m7~moderator").post(lease, (String) null).expect(200).at("/token");
        String body = """
                {"reason": "no-breach"}""";
        assertThat(command(Api.MODERATOR, finding, "/dismissal", body)
                        .expect(409)
                        .at("/type"))
                .endsWith("leased");
        long version = api().as(Api.MODERATOR).get(finding).version();
        api().as("m7~moderator")
                .seen(version)
                .with("Work-Item-Lease", token)
                .post(finding + "/dismissal", body)
                .expect(200);
        assertThat(command(Api.MODERATOR, finding, "/dismissal", body).status()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}; /category",
                "{\"category\": \"nonsense\", \"note\": \"x\"}; ",
                "{\"category\": \"origin\", \"note\": \"x\", \"source\": \"scanner\"}; /source",
                "{\"category\": \"origin\", \"note\": \"x\", \"second\": 5}; /second",
                "{\"category\": \"origin\", \"note\": \"x\", \"streamerId\": \"00000000-0000-7000-8000-000000000000\"}; /streamerId",
                "{\"category\": \"unclassified\", \"note\": \"x\"}; /category"
            })
    void badInputIsRefusedAndNamed(String body, String pointer) {
        Answer answer = api().as(Api.MODERATOR).post(FINDINGS, body);
        assertThat(answer.status()).isIn(400, 422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        if (pointer != null) {
            assertThat(answer.json().at("/errors").findValuesAsString("pointer"))
                    .contains(pointer);
        }
    }

    @Test
    void othersSeeNeitherFindingNorMeasure() {
        String finding = finding(streamer("owner5~streamer"));
        command(Api.MODERATOR, finding, "/confirmation", "{\"statement\": " + REASONS + "}")
                .expect(200);
        assertThat(api().as("owner5~streamer").get(finding).status()).isEqualTo(200);
        assertThat(api().as("owner6~streamer").get(finding).status()).isEqualTo(404);
        assertThat(api().as(ELSEWHERE).get(finding).status()).isEqualTo(404);
        assertThat(api().as("owner6~streamer")
                        .post(
                                APPEALS,
                                Map.of(
                                        "against", "violation",
                                        "targetId", finding.substring(FINDINGS.length() + 1),
                                        "text", "不是我的。"))
                        .status())
                .isEqualTo(422);
        assertThat(api().get(FINDINGS + "/statement-schema").expect(200).at("/title"))
                .isEqualTo("Statement of reasons");
    }

    private String streamer(String owner) {
        return api().as(owner)
                .post(
                        "/api/v1/streamers",
                        Map.of(
                                "selfOperated",
                                true,
                                "region",
                                "530129",
                                "name",
                                "示例",
                                "idNumber",
                                RegistrationTest.idNumber()))
                .expect(201)
                .at("/id");
    }

    private String finding(String streamer) {
        return api().as(Api.MODERATOR)
                .post(FINDINGS, Map.of("category", "medical-effect", "note", "说能治病。", "streamerId", streamer))
                .expect(201)
                .header("Location");
    }

    private String measureOf(String violation) {
        Await.await()
                .until(() -> api().as(Api.MODERATOR)
                                .get(MEASURES + "?violationId=" + violation)
                                .json()
                                .at("/items")
                                .size()
                        == 1);
        return MEASURES + "/"
                + api().as(Api.MODERATOR)
                        .get(MEASURES + "?violationId=" + violation)
                        .at("/items/0/id");
    }

    private static void crossed(String streamer, String violation, String kind, int days) {
        publish(
                Topics.AUDIT_EVENTS,
                Ids.ofCause(streamer, "standing"),
                1,
                new LadderCrossed(
                        "streamer",
                        streamer,
                        streamer,
                        3,
                        6,
                        kind,
                        days,
                        List.of(violation),
                        violation,
                        Instant.parse("2026-02-18T08:00:00Z"),
                        1));
    }

    private static ComplaintFiled filed(String kind, References references) {
        return new ComplaintFiled(
                kind,
                "api",
                Instant.parse("2026-02-12T16:30:00Z"),
                "0".repeat(64),
                references,
                List.of(),
                true,
                List.of(),
                null,
                null);
    }

    private static ComplaintDecided decided(boolean upheld, References references) {
        return new ComplaintDecided("origin", upheld, "refund", null, List.of(), "complaint", references);
    }

    private static void publish(String topic, String subject, long sequence, PublishedEvent data) {
        var event = new Envelope(
                Ids.random(),
                "test",
                EventType.of(data.getClass()).type(),
                subject,
                EventJson.text(Instant.now()),
                Map.of(
                        Envelope.SEQUENCE,
                        Envelope.sequenceText(sequence),
                        Envelope.PARTITION_KEY,
                        subject,
                        Envelope.ACTOR,
                        "test",
                        Envelope.ACTOR_ROLE,
                        "moderator",
                        Envelope.JURISDICTION,
                        "530129",
                        Envelope.CORRELATION_ID,
                        Ids.random()),
                EventJson.write(data));
        TestKafka.shared().produce(EnvelopeRecords.toRecord(topic, event));
    }
}
