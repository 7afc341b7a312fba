package dev.chengxin.streamer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.EventJson;
import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.Await;
import dev.chengxin.servicekit.test.TestKafka;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/// Everything that was ever sent comes again, and changes nothing.
class SessionReplayTest extends RunningStreamerService {
    private static final Map<String, List<String>> GROUPS = Map.of(
            Topics.PRODUCT_EVENTS, List.of("streamer-goods"),
            Topics.STREAMER_EVENTS, List.of("streamer-sessions", "streamer-commands"),
            Topics.SESSION_SEGMENTS, List.of("streamer-segments"));
    private static final List<String> COLLECTIONS = List.of(
            "sessions",
            "segments",
            "session-findings",
            "session-bars",
            "known-producers",
            "known-batches",
            "known-products",
            "known-certificates");

    @Test
    void aReplayOfEveryTopicChangesNothing() {
        var stage = Stage.ready(api(), clock());
        String id = stage.live();
        stage.sendSegments(id, Stage.speech(0, "大家好"), Stage.speech(1, "这款苹果可以治疗糖尿病"))
                .expect(202);
        String requestId = stage.command(
                        Api.MODERATOR,
                        Stage.SESSIONS + "/" + id,
                        "/controls",
                        "{\"action\": \"warn\", \"reason\": \"medical-effect\"}")
                .expect(201)
                .at("/requestId");
        Await.await().until(() -> Stage.commands(id).size() == 1);
        api().as(Api.PLATFORM)
                .post(
                        Stage.SESSIONS + "/" + id + "/control-acknowledgements",
                        "{\"requestId\": \"%s\", \"outcome\": \"done\", \"at\": \"%s\"}"
                                .formatted(requestId, EventJson.text(clock().instant())))
                .expect(200);
        stage.ended(id);
        Await.await().until(SessionReplayTest::isQuiet);
        Map<String, Document> before = documents();

        GROUPS.keySet().forEach(SessionReplayTest::sendAgain);

        Await.await().until(SessionReplayTest::isQuiet);
        assertThat(documents()).containsAllEntriesOf(before);
        assertThat(before.keySet()).contains("sessions/" + id).anyMatch(key -> key.startsWith("segments/" + id));
        assertThat(Stage.commands(id)).as("nobody is told to act again").hasSize(1);
    }

    private static void sendAgain(String topic) {
        for (var record : TestKafka.shared().records(topic)) {
            TestKafka.shared()
                    .produce(new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers()));
        }
    }

    private static boolean isQuiet() {
        boolean sent = database()
                        .getCollection("sessions")
                        .countDocuments(new Document("outbox.0", new Document("$exists", true)))
                == 0;
        return sent
                && GROUPS.entrySet().stream()
                        .allMatch(entry -> entry.getValue().stream()
                                .allMatch(group -> TestKafka.shared().lag(group, entry.getKey()) == 0));
    }

    /// Without what the relay changes, and without what a timer is about to change.
    private Map<String, Document> documents() {
        var soon = Date.from(clock().instant().plus(Duration.ofHours(1)));
        var all = new TreeMap<String, Document>();
        for (String collection : COLLECTIONS) {
            var still = new Document("dueAt", new Document("$not", new Document("$lt", soon)));
            database().getCollection(collection).find(still).forEach(document -> {
                document.remove("outbox");
                document.remove("pendingSince");
                all.put(collection + "/" + document.getString("_id"), document);
            });
        }
        return all;
    }
}
