package dev.chengxin.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.Await;
import dev.chengxin.servicekit.test.RunningService;
import dev.chengxin.servicekit.test.TestKafka;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/// Everything that was ever published comes again, and changes nothing.
class ReplayTest extends RunningService {
    private record Reader(String topic, String group) {}

    private static final List<Reader> READERS = List.of(
            new Reader(Topics.STREAMER_EVENTS, "complaint-references"),
            new Reader(Topics.PRODUCT_EVENTS, "complaint-references"),
            new Reader(Topics.COMPLAINT_EVENTS, "complaint-calendars"),
            new Reader(Topics.COMPLAINT_EVENTS, "complaint-splits"));

    @Test
    void aReplayOfEveryTopicChangesNothing() {
        Filed.anonymously(api()).step("/acceptance", null);
        Filed.anonymously(api()).step("/split", null);
        api().as(Api.ADMIN).post("/api/v1/calendars", """
                {"year": 2027, "daysOff": ["2027-01-01"], "workingWeekends": [],
                 "source": "国务院办公厅关于2027年部分节假日安排的通知"}""");
        Await.await().until(ReplayTest::isQuiet);
        Map<String, Document> before = documents();

        READERS.stream().map(Reader::topic).distinct().forEach(ReplayTest::sendAgain);

        Await.await().until(ReplayTest::isQuiet);
        assertThat(documents()).isEqualTo(before);
        assertThat(before).isNotEmpty();
    }

    private static void sendAgain(String topic) {
        for (var record : TestKafka.shared().records(topic)) {
            TestKafka.shared()
                    .produce(new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers()));
        }
    }

    private static boolean isQuiet() {
        boolean sent = database()
                        .getCollection("complaints")
                        .countDocuments(new Document("outbox.0", new Document("$exists", true)))
                == 0;
        return sent && READERS.stream().allMatch(reader -> TestKafka.shared().lag(reader.group(), reader.topic()) == 0);
    }

    private static Map<String, Document> documents() {
        var all = new TreeMap<String, Document>();
        for (String collection : new String[] {"complaints", "calendars", "known-subjects"}) {
            database().getCollection(collection).find().forEach(document -> {
                document.remove("outbox");
                document.remove("pendingSince");
                all.put(collection + "/" + document.getString("_id"), document);
            });
        }
        return all;
    }
}
