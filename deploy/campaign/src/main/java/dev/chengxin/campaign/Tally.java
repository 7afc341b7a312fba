package dev.chengxin.campaign;

import static dev.chengxin.servicekit.test.Await.awaitProcess;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.event.EnvelopeRecords;
import dev.chengxin.servicekit.event.MalformedRecordException;
import dev.chengxin.servicekit.test.TestKafka;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;

/// Counts what is left after a disturbance, in the raw stores and the raw topics.
final class Tally implements AutoCloseable {
    static final List<String> TOPICS = List.of(Topics.COMPLAINT_EVENTS, Topics.STREAMER_EVENTS, Topics.AUDIT_EVENTS);
    private static final String REFERENCES = "complaint-references";

    private final TestKafka kafka;
    private final MongoClient client;
    private final MongoCollection<Document> complaints;
    private final MongoCollection<Document> knownSubjects;
    private final MongoCollection<Document> entries;
    private final MongoCollection<Document> heads;
    private final MongoCollection<Document> parkedKeys;

    Tally(Platform platform) {
        this.kafka = platform.kafka();
        this.client = MongoClients.create(platform.storeUri("complaint"));
        this.complaints = client.getDatabase("complaint").getCollection("complaints");
        this.knownSubjects = client.getDatabase("complaint").getCollection("known-subjects");
        this.entries = client.getDatabase("audit").getCollection("entries");
        this.heads = client.getDatabase("audit").getCollection("ledger");
        this.parkedKeys = client.getDatabase("complaint").getCollection("parked-keys");
    }

    /// Waits until everything that was decided has arrived everywhere, then checks that nothing is lost, doubled or
    /// out of order.
    void check(Set<String> acknowledged, Streamers streamers) {
        awaitSettled(streamers);
        assertThat(ids(complaints)).as("acknowledged creates = stored").isEqualTo(acknowledged);
        var decided = decided();
        var sent = sent();
        assertThat(firstOccurrences(sent, decided.keySet()))
                .as("per aggregate, distinct sequences in the topic are 1..events, first occurrences in order")
                .isEqualTo(decided);
        assertThat(leaves())
                .as("one leaf for each distinct (subject, sequence)")
                .isEqualTo(distinct(sent));
        assertThat(parked()).as("marks of parked keys").isEqualTo(Set.copyOf(streamers.poisoned()));
        assertThat(deadLetters()).as("keys with dead letters").isEqualTo(Set.copyOf(streamers.poisoned()));
        streamers
                .known()
                .forEach(streamer -> assertThat(knownSubjects
                                .find(new Document("_id", "streamer:" + streamer))
                                .first())
                        .as("effect of the event of streamer " + streamer)
                        .isNotNull());
    }

    /// How many entries the ledger holds.
    long leafCount() {
        return size();
    }

    @Override
    public void close() {
        client.close();
    }

    /// Settled is only what has also read everything: repeats that nobody has looked at yet would pass unnoticed.
    private void awaitSettled(Streamers streamers) {
        awaitProcess().pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            for (String topic : TOPICS) {
                assertThat(ledgerOffsets(topic))
                        .as("read by the ledger of " + topic)
                        .isEqualTo(kafka.ends(topic));
            }
            assertThat(kafka.lag(REFERENCES, Topics.STREAMER_EVENTS))
                    .as("lag of " + REFERENCES)
                    .isZero();
            assertThat(complaints.countDocuments(new Document("pendingSince", new Document("$exists", true))))
                    .as("aggregates with pending events")
                    .isZero();
            assertThat(size())
                    .as("leaves")
                    .isEqualTo(distinct(sent()).size() + streamers.poisoned().size());
            assertThat(knownSubjects.countDocuments())
                    .as("effects")
                    .isEqualTo(streamers.known().size());
        });
    }

    private Map<Integer, Long> ledgerOffsets(String topic) {
        var head = Objects.requireNonNull(heads.find().first());
        var next = head.getList("topics", Document.class).stream()
                .filter(read -> topic.equals(read.getString("name")))
                .flatMap(read -> read.getList("next", Long.class).stream())
                .toList();
        return IntStream.range(0, next.size()).boxed().collect(Collectors.toMap(partition -> partition, next::get));
    }

    private Set<String> parked() {
        return parkedKeys.find().map(mark -> mark.getString("key")).into(new ArrayList<>()).stream()
                .collect(Collectors.toSet());
    }

    private Set<String> deadLetters() {
        return kafka.records(Topics.deadLetters(Topics.STREAMER_EVENTS, REFERENCES)).stream()
                .map(ConsumerRecord::key)
                .collect(Collectors.toSet());
    }

    private Map<String, List<Long>> decided() {
        var decided = new HashMap<String, List<Long>>();
        complaints
                .find()
                .forEach(document -> decided.put(
                        document.getString("_id"),
                        LongStream.rangeClosed(1, document.getLong("events"))
                                .boxed()
                                .toList()));
        return decided;
    }

    private List<ConsumerRecord<String, byte[]>> sent() {
        var sent = new ArrayList<ConsumerRecord<String, byte[]>>();
        TOPICS.forEach(topic -> sent.addAll(kafka.records(topic)));
        return sent;
    }

    private static Map<String, List<Long>> firstOccurrences(
            List<ConsumerRecord<String, byte[]>> sent, Set<String> subjects) {
        var sequences = new HashMap<String, List<Long>>();
        for (ConsumerRecord<String, byte[]> record : sent) {
            if (subjects.contains(record.key())) {
                var seen = sequences.computeIfAbsent(record.key(), key -> new ArrayList<>());
                var sequence = EnvelopeRecords.fromRecord(record).sequence().orElseThrow();
                if (!seen.contains(sequence)) {
                    seen.add(sequence);
                }
            }
        }
        return sequences;
    }

    /// Event ids by subject and sequence; two ids for one would be a conflict.
    private static Map<String, Set<String>> distinct(List<ConsumerRecord<String, byte[]>> sent) {
        var distinct = new TreeMap<String, Set<String>>();
        for (ConsumerRecord<String, byte[]> record : sent) {
            try {
                var event = EnvelopeRecords.fromRecord(record);
                distinct.merge(
                        event.subject() + ":" + event.sequence().orElseThrow(), Set.of(event.id()), Tally::union);
            } catch (MalformedRecordException e) {
                assertThat(record.value()).isNotNull();
            }
        }
        return distinct;
    }

    private Map<String, Set<String>> leaves() {
        var leaves = new LinkedHashMap<String, List<String>>();
        entries.find(new Document("_id", new Document("$lt", size())).append("subject", new Document("$exists", true)))
                .forEach(entry -> leaves.computeIfAbsent(
                                entry.getString("subject") + ":" + entry.getLong("sequence"), key -> new ArrayList<>())
                        .add(entry.getString("id")));
        leaves.forEach((key, ids) -> assertThat(ids).as("leaves of " + key).doesNotHaveDuplicates());
        return leaves.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    /// Rises whenever another writer takes the ledger over.
    long epoch() {
        var head = heads.find().first();
        return head == null ? 0 : head.getLong("epoch");
    }

    private long size() {
        var head = heads.find().first();
        return head == null ? 0 : head.getLong("size");
    }

    private static Set<String> ids(MongoCollection<Document> collection) {
        return collection.find().map(document -> document.getString("_id")).into(new ArrayList<>()).stream()
                .collect(Collectors.toSet());
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        var union = new TreeSet<>(one);
        union.addAll(other);
        return union;
    }
}
