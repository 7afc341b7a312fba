package dev.chengxin.complaint;

import static dev.chengxin.servicekit.test.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.personal.PersonalData;
import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.Api.Answer;
import dev.chengxin.servicekit.test.Events;
import dev.chengxin.servicekit.test.RunningService;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SplittingOverHttpTest extends RunningService {
    private static final Map<String, Object> BOTH = Map.of(
            "description",
            "假冒产地，还要求退款",
            "alsoReport",
            true,
            "contact",
            Map.of("phone", "13900001111"),
            "references",
            Map.of("streamer", "果园小张"));

    @Autowired
    private PersonalData personal;

    @Test
    void aFilingThatIsBothBecomesTwoCasesThatItsFilerFollows() {
        var complaint = Filed.by(api(), BOTH);
        String report = "/api/v1/complaints/" + complaint.receipt().at("/report/id");
        Api filer = api().with("Complaint-Token", complaint.receipt().at("/report/token"));

        await().until(() -> filer.get(report).status() == 200);

        Answer seen = filer.get(report);
        assertThat(seen.at("/kind")).isEqualTo("report");
        assertThat(seen.at("/description")).isEqualTo("假冒产地，还要求退款");
        assertThat(seen.at("/contact/phone")).isEqualTo("13900001111");
        assertThat(seen.at("/named/streamer")).isEqualTo("果园小张");
        assertThat(seen.at("/filedHash")).isEqualTo(complaint.receipt().at("/filedHash"));
        assertThat(seen.at("/splitFrom/id")).isEqualTo(complaint.id());
        assertThat(seen.at("/splitFrom/token")).isEqualTo(complaint.receipt().at("/token"));
        assertThat(complaint.seen().at("/report/token"))
                .isEqualTo(complaint.receipt().at("/report/token"));
        await().untilAsserted(() -> assertThat(Events.typesOf(Topics.COMPLAINT_EVENTS, complaint.id()))
                .containsExactly("complaint.filed.v1", "complaint.split.v1"));
        await().untilAsserted(() -> assertThat(Events.of(Topics.COMPLAINT_EVENTS, seen.at("/id")))
                .singleElement()
                .satisfies(event -> {
                    var data = EventJson.mapper().readTree(event.data());
                    assertThat(data.at("/kind").asString()).isEqualTo("report");
                    assertThat(data.at("/splitFrom").asString()).isEqualTo(complaint.id());
                    assertThat(event.extension(Envelope.CAUSATION_ID))
                            .contains(Events.of(Topics.COMPLAINT_EVENTS, complaint.id())
                                    .getLast()
                                    .id());
                    assertThat(event.extension(Envelope.ACTOR_ROLE)).contains("anonymous");
                }));
    }

    @Test
    void aRepeatOfTheFilingGetsTheSameReceipt() {
        Api filer = api().with("Idempotency-Key", UUID.randomUUID().toString());
        var first = Filed.by(filer, BOTH);
        first.step("/acceptance", null);

        Answer second = filer.post("/api/v1/complaints", BOTH);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.receipt().text());
    }

    @Test
    void aModeratorSplitsOnceAndBothAreHandledApart() {
        var complaint = Filed.by(api().as(Api.CONSUMER), Map.of("description", "假冒产地"));

        Answer split = complaint.step("/split", null);

        assertThat(complaint.receipt().json().has("report")).isFalse();
        String report = split.at("/report/self");
        assertThat(split.json().at("/report").has("token")).isFalse();
        await().until(() -> api().as(Api.CONSUMER).get(report).status() == 200);
        Answer again = api().as(Api.MODERATOR).seen(split.version()).post(complaint.path() + "/split", (String) null);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/type")).isEqualTo("urn:chengxin:problem:already-split");
        api().as(Api.MODERATOR).seen(1).post(report + "/acceptance", (String) null);
        assertThat(api().as(Api.MODERATOR).get(report).at("/status")).isEqualTo("accepted");
        assertThat(complaint.seen().at("/status")).isEqualTo("filed");
        assertThat(api().as(Api.STRANGER).get(report).status()).isEqualTo(404);
        assertThat(api().with("Complaint-Token", complaint.receipt().at("/token"))
                        .get(report)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aReportIsNotSplit() {
        var report = Filed.by(api(), Map.of("description", "刷单", "kind", "report"));

        Answer answer = api().as(Api.MODERATOR).seen(1).post(report.path() + "/split", (String) null);

        assertThat(answer.status()).isEqualTo(409);
    }

    @Test
    void erasingTheFilerErasesBoth() {
        var complaint = Filed.by(api(), BOTH);
        String report = "/api/v1/complaints/" + complaint.receipt().at("/report/id");
        await().until(() -> api().as(Api.MODERATOR).get(report).status() == 200);

        personal.erase(complaint.id());

        assertThat(api().as(Api.MODERATOR).get(report).json().has("description"))
                .isFalse();
        assertThat(complaint.seen().json().has("description")).isFalse();
    }

    @Test
    void theReportOfAnErasedFilerHasNoWords() {
        var complaint = Filed.by(api(), Map.of("description", "假冒产地"));
        personal.erase(complaint.id());

        Answer split = complaint.step("/split", null);

        await().until(() ->
                api().as(Api.MODERATOR).get(split.at("/report/self")).status() == 200);
        assertThat(api().as(Api.MODERATOR).get(split.at("/report/self")).json().has("description"))
                .isFalse();
    }
}
