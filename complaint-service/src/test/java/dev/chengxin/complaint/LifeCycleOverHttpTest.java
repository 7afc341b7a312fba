package dev.chengxin.complaint;

import static dev.chengxin.servicekit.test.Api.MODERATOR;
import static dev.chengxin.servicekit.test.Await.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.test.Api.Answer;
import dev.chengxin.servicekit.test.Events;
import dev.chengxin.servicekit.test.RunningService;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LifeCycleOverHttpTest extends RunningService {
    @Test
    void aComplaintGoesFromFilingToItsPublishedOutcome() {
        Answer filed = api().post(
                        "/api/v1/complaints",
                        Map.of("description", "箱子里一半是烂的", "consent", Map.of("publication", true)));
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        String path = filed.header("Location");
        assertThat(filed.at("/token")).isNotEmpty();

        Answer own = api().with("Complaint-Token", filed.at("/token")).get(path);
        assertThat(own.status()).as(own.text()).isEqualTo(200);
        assertThat(own.at("/description")).isEqualTo("箱子里一半是烂的");

        Answer accepted = step(path, "/acceptance", own.version(), null);
        assertThat(accepted.at("/status")).isEqualTo("accepted");
        Answer answered = step(path, "/answers", accepted.version(), """
                {"text": "商家同意退款", "proposal": true}""");
        Answer decided = step(path, "/decision", answered.version(), """
                {"category": "quality", "upheld": true, "result": "refund", "amountFen": 5990, "reason": "属实"}""");
        Answer closed = step(path, "/closure", decided.version(), null);
        Answer published = step(path, "/outcome", closed.version(), """
                {"text": "经核实，商家已全额退款。"}""");
        assertThat(published.at("/outcomeStatus")).isEqualTo("published");

        Answer outcome = api().get("/api/v1/outcomes/" + filed.at("/id"));
        assertThat(outcome.at("/text")).isEqualTo("经核实，商家已全额退款。");
        assertThat(outcome.at("/category/text")).isEqualTo("质量");
        await().untilAsserted(() -> assertThat(Events.typesOf(Topics.COMPLAINT_EVENTS, filed.at("/id")))
                .containsExactly(
                        "complaint.filed.v1",
                        "complaint.accepted.v1",
                        "complaint.answered.v1",
                        "complaint.decided.v1",
                        "complaint.closed.v1",
                        "outcome.published.v1"));
    }

    private Answer step(String path, String step, long version, @Nullable String body) {
        Answer answer = api().as(MODERATOR).seen(version).post(path + step, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }
}
