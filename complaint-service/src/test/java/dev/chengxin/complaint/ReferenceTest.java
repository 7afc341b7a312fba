package dev.chengxin.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.event.EnvelopeRecords;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.Api.Answer;
import dev.chengxin.servicekit.test.Await;
import dev.chengxin.servicekit.test.Events;
import dev.chengxin.servicekit.test.RunningService;
import dev.chengxin.servicekit.test.TestKafka;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ReferenceTest extends RunningService {
    @Test
    void aSubjectThatBecomesKnownMeanwhileIsWaitedFor() {
        String session = Ids.random();
        String streamer = Ids.random();
        // The group has read its first record before the clock of the wait starts.
        Subjects.publish("streamer.registered.v1", streamer, "530129", "{}");
        Await.await().until(() -> file(Map.of("streamerId", streamer)).status() == 201);

        var filing = CompletableFuture.supplyAsync(() -> file(Map.of("sessionId", session, "sessionSecond", 75)));
        Subjects.publish(
                "session.planned.v1",
                session,
                "530129",
                "{\"streamerId\": \"%s\", \"operatorId\": \"%s\"}".formatted(streamer, Ids.random()));
        Answer filed = filing.join();

        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        Answer view = api().as(Api.ELSEWHERE).get("/api/v1/complaints/" + filed.at("/id"));
        assertThat(view.status()).isEqualTo(200);
        assertThat(view.at("/jurisdiction")).isEqualTo("530129");
        assertThat(view.at("/references/streamerId")).isEqualTo(streamer);
        assertThat(view.at("/references/operatorId")).isNotEmpty();
        Await.await()
                .untilAsserted(() -> assertThat(Events.of(Topics.COMPLAINT_EVENTS, filed.at("/id")))
                        .first()
                        .satisfies(event -> assertThat(event.extension(Envelope.JURISDICTION))
                                .contains("530129")));
        assertThat(api().as(Api.MODERATOR)
                        .get("/api/v1/complaints?streamerId=" + streamer)
                        .json()
                        .at("/items"))
                .hasSize(2);
    }

    @Test
    void aReplayOfASubjectsEventsTakesNothingBack() {
        String streamer = Ids.random();
        Envelope first = Subjects.publish("streamer.registered.v1", streamer, "330106", "{}");
        Await.await().until(() -> file(Map.of("streamerId", streamer)).status() == 201);
        long filed = database().getCollection("known-subjects").countDocuments();

        TestKafka.shared().produce(EnvelopeRecords.toRecord(Topics.STREAMER_EVENTS, first));
        Subjects.publish("streamer.registered.v1", Ids.random(), "330106", "{}");

        Await.await().until(() -> database().getCollection("known-subjects").countDocuments() == filed + 1);
    }

    private Answer file(Map<String, ?> references) {
        return api().post("/api/v1/complaints", Map.of("description", "不新鲜", "references", references));
    }
}
