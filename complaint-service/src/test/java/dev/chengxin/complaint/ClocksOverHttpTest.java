package dev.chengxin.complaint;

import static dev.chengxin.servicekit.test.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.Api.Answer;
import dev.chengxin.servicekit.test.Events;
import dev.chengxin.servicekit.test.RunningService;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ClocksOverHttpTest extends RunningService {
    @Test
    void aTestStopsTheClocksThatWaitForIt() {
        var filed = Filed.anonymously(api());
        filed.step("/acceptance", null);

        Answer started = filed.step("/test-periods", "{\"text\": \"送检农药残留\"}");

        assertThat(clock(started, "mediation").at("/state").asString()).isEqualTo("paused");
        assertThat(clock(started, "mediation").has("dueAt")).isFalse();
        assertThat(clock(started, "proposal").at("/state").asString()).isEqualTo("running");
        assertThat(filed.seen().at("/tests/0/text")).isEqualTo("送检农药残留");
        assertThat(filed.seen().json().at("/tests/0").has("endedAt")).isFalse();
        assertThat(texts(started)).contains("end-test").doesNotContain("start-test");

        Answer ended = filed.step("/test-periods/end", null);

        assertThat(clock(ended, "mediation").at("/state").asString()).isEqualTo("running");
        assertThat(clock(ended, "mediation").at("/dueAt").asString()).isNotEmpty();
        assertThat(ended.json().at("/tests/0").has("endedAt")).isTrue();
        await().untilAsserted(() -> assertThat(Events.typesOf(Topics.COMPLAINT_EVENTS, filed.id()))
                .containsExactly(
                        "complaint.filed.v1",
                        "complaint.accepted.v1",
                        "complaint.test-started.v1",
                        "complaint.test-ended.v1"));
        assertThat(Events.of(Topics.COMPLAINT_EVENTS, filed.id()))
                .noneMatch(event -> event.data().contains("送检"));
    }

    @Test
    void aReportIsExtendedOnceAndItsFilerIsToldWhy() {
        var report = Filed.by(api(), Map.of("description", "刷单", "kind", "report"));
        String before = clock(report.seen(), "report-decision").at("/dueAt").asString();

        report.step("/extension", "{\"reason\": \"需要异地核实\"}");

        Answer seen = report.seen();
        assertThat(clock(seen, "report-decision").at("/dueAt").asString()).isGreaterThan(before);
        assertThat(seen.at("/extension")).isEqualTo("需要异地核实");
        Answer again = api().as(Api.MODERATOR)
                .seen(seen.version())
                .post(report.path() + "/extension", "{\"reason\": \"还不够\"}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/type")).isEqualTo("urn:chengxin:problem:already-extended");
        assertThat(report.seen().at("/extension")).isEqualTo("需要异地核实");
    }

    @Test
    void aComplaintHasNothingToExtend() {
        var complaint = Filed.anonymously(api());

        Answer answer = api().as(Api.MODERATOR).seen(1).post(complaint.path() + "/extension", "{\"reason\": \"a\"}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.at("/type")).isEqualTo("urn:chengxin:problem:illegal-transition");
    }

    @Test
    void theFilerAsksForACorrectionAndIsToldWhyThereIsNone() {
        var filed = Filed.anonymously(api()).published();
        String path = filed.path() + "/outcome/correction-requests";
        Api filer = api().with("Complaint-Token", filed.receipt().at("/token"));
        long version = filed.seen().version();

        Answer asked = filer.seen(version).post(path, "{\"text\": \"金额不对\"}");
        assertThat(asked.status()).as(asked.text()).isEqualTo(200);
        assertThat(clock(asked, "outcome-correction").at("/state").asString()).isEqualTo("running");
        assertThat(asked.at("/outcome/correctionRequests/0/text")).isEqualTo("金额不对");
        filed.step("/outcome/correction-requests/refusal", "{\"reason\": \"金额无误\"}");

        assertThat(filed.seen().at("/outcome/correctionRequests/0/refusal")).isEqualTo("金额无误");
        assertThat(clock(filed.seen(), "outcome-correction").at("/state").asString())
                .isEqualTo("met");
        assertThat(api().get("/api/v1/outcomes/" + filed.id()).text()).doesNotContain("金额");
    }

    @Test
    void whoOnlySeesACaseAsksForNoCorrection() {
        var filed = Filed.anonymously(api()).published();
        String path = filed.path() + "/outcome/correction-requests";
        long version = filed.seen().version();
        String body = "{\"text\": \"金额不对\"}";

        assertThat(api().seen(version).post(path, body).status()).isEqualTo(404);
        assertThat(api().as(Api.STRANGER).seen(version).post(path, body).status())
                .isEqualTo(404);
        assertThat(api().as(Api.REGULATOR).seen(version).post(path, body).status())
                .isEqualTo(403);
        assertThat(api().as(Api.MODERATOR).post(path, body).status()).isEqualTo(428);
        assertThat(api().as(Api.MODERATOR).seen(version).post(path, "{}").status())
                .isEqualTo(422);
        assertThat(api().as(Api.MODERATOR).seen(version).post(path, body).status())
                .isEqualTo(200);
    }

    private static JsonNode clock(Answer answer, String code) {
        return answer.json()
                .at("/deadlines")
                .valueStream()
                .filter(clock -> clock.at("/deadline/code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Answer answer) {
        return answer.json()
                .at("/actions")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }
}
