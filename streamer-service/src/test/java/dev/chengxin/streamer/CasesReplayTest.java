package dev.chengxin.streamer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.AuditEvent.LadderCrossed;
import dev.chengxin.contracts.CalendarEvent.CalendarLoaded;
import dev.chengxin.contracts.ComplaintEvent.ComplaintFiled;
import dev.chengxin.contracts.ComplaintEvent.References;
import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.Await;
import dev.chengxin.servicekit.test.TestKafka;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/// Everything that findings, measures and appeals ever heard of comes again, and changes nothing.
class CasesReplayTest extends RunningStreamerService {
    private static final Map<String, List<String>> GROUPS = Map.of(
            Topics.COMPLAINT_EVENTS, List.of("streamer-complaints", "streamer-calendars"),
            Topics.AUDIT_EVENTS, List.of("streamer-ladder"),
            Topics.STREAMER_EVENTS, List.of("streamer-consequences"));
    private static final List<String> COLLECTIONS =
            List.of("findings", "finding-places", "measures", "appeals", "years");
    private static final String STATEMENT = """
            {"statement": {"facts": "直播中虚构产地。", "legalBasis": ["直播电商监督管理办法第三十四条"]}}""";

    @Test
    void aReplayOfEveryTopicChangesNothing() {
        var stage = new Stage(api(), clock());
        String report = Ids.random();
        Told.tell(report, filed(new References(stage.streamerId, null, null, null, null, null)));
        Told.tell(
                Ids.ofCause("calendar", "2031"),
                new CalendarLoaded(2031, List.of(LocalDate.parse("2031-01-01")), List.of(), "示例通知"));
        String finding = "/api/v1/findings/" + Ids.ofCause(report, "finding");
        Await.await().until(() -> api().as(Api.MODERATOR).get(finding).status() == 200);
        String confirmation = STATEMENT.replaceFirst("\\{", "{\"category\": \"origin\", ");
        String violation = command(Api.MODERATOR, finding, "/confirmation", confirmation)
                .expect(200)
                .at("/id");
        var crossing = Told.tell(Ids.ofCause(stage.streamerId, "standing"), crossed(stage.streamerId, violation));
        String measure = "/api/v1/measures/" + Ids.ofCause(crossing.id(), "measure");
        Await.await().until(() -> api().as(Api.MODERATOR).get(measure).status() == 200);
        command(Api.MODERATOR, measure, "/approvals", STATEMENT).expect(200);
        String appeal = api().as(stage.owner)
                .post("/api/v1/appeals", Map.of("against", "violation", "targetId", violation, "text", "不服。"))
                .expect(201)
                .header("Location");
        command(Api.LEAD, appeal, "/decision", STATEMENT.replaceFirst("\\{", "{\"reversed\": true, "))
                .expect(200);
        Await.await()
                .until(() ->
                        api().as(Api.MODERATOR).get(measure).at("/status/code").equals("rejected"));
        Await.await().until(CasesReplayTest::isQuiet);
        Map<String, Document> before = documents();

        GROUPS.keySet().forEach(CasesReplayTest::sendAgain);

        Await.await().until(CasesReplayTest::isQuiet);
        assertThat(documents()).isEqualTo(before);
        assertThat(before).containsKeys("findings/" + violation, "years/2031");
    }

    private static ComplaintFiled filed(References references) {
        return new ComplaintFiled(
                "report",
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

    private static LadderCrossed crossed(String streamer, String violation) {
        return new LadderCrossed(
                "streamer",
                streamer,
                streamer,
                3,
                6,
                "suspension",
                7,
                List.of(violation),
                violation,
                Instant.parse("2026-02-18T08:00:00Z"),
                1);
    }

    private static void sendAgain(String topic) {
        for (var record : TestKafka.shared().records(topic)) {
            TestKafka.shared()
                    .produce(new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers()));
        }
    }

    private static boolean isQuiet() {
        var pending = new Document("outbox.0", new Document("$exists", true));
        boolean sent = COLLECTIONS.stream()
                .allMatch(name -> database().getCollection(name).countDocuments(pending) == 0);
        return sent
                && GROUPS.entrySet().stream()
                        .allMatch(entry -> entry.getValue().stream()
                                .allMatch(group -> TestKafka.shared().lag(group, entry.getKey()) == 0));
    }

    /// Without what the relay changes.
    private static Map<String, Document> documents() {
        var all = new TreeMap<String, Document>();
        for (String collection : COLLECTIONS) {
            database().getCollection(collection).find().forEach(document -> {
                document.remove("outbox");
                document.remove("pendingSince");
                all.put(collection + "/" + document.get("_id"), document);
            });
        }
        return all;
    }
}
