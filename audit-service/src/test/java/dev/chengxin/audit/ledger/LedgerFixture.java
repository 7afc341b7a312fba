package dev.chengxin.audit.ledger;

import static dev.chengxin.servicekit.test.Await.awaitProcess;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.chengxin.audit.ledger.mongo.MongoHeads;
import dev.chengxin.audit.ledger.mongo.MongoTiles;
import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.event.EnvelopeRecords;
import dev.chengxin.servicekit.test.TestKafka;
import dev.chengxin.servicekit.test.TestMongo;
import dev.chengxin.tlog.Checkpoint;
import dev.chengxin.tlog.CompactRange;
import dev.chengxin.tlog.NoteSigner;
import dev.chengxin.tlog.SignedNote;
import dev.chengxin.tlog.TileHashes;
import dev.chengxin.tlog.TileId;
import dev.chengxin.tlog.Tiles;
import dev.chengxin.tlog.Verification;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.bson.types.Binary;

/// A ledger of its own for one test: fresh topics, a fresh database, and what can be said of both from outside.
final class LedgerFixture implements AutoCloseable {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TestKafka kafka;
    private final LedgerPlace place;
    private final Set<String> distinct = ConcurrentHashMap.newKeySet();
    private final AtomicLong sent = new AtomicLong();
    private final KafkaProducer<String, byte[]> producer;

    LedgerFixture(TestMongo mongo) {
        this(mongo.freshDatabase());
    }

    LedgerFixture(MongoDatabase database) {
        this(database, TestKafka.shared());
    }

    LedgerFixture(MongoDatabase database, TestKafka kafka) {
        this.kafka = kafka;
        var suffix = database.getName();
        var topics = Stream.of(Topics.COMPLAINT_EVENTS, Topics.PRODUCT_EVENTS)
                .map(name -> name + "." + suffix)
                .toList();
        this.place = new LedgerPlace(
                database,
                kafka.bootstrapServers(),
                topics,
                NoteSigner.generate("test.local/ledger", RANDOM).skey());
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all", "linger.ms", 2),
                new StringSerializer(),
                new ByteArraySerializer());
        kafka.createTopics(topics.toArray(String[]::new));
        awaitLeaders();
    }

    /// A new topic has no leaders yet for a moment, and a producer that meets it then may wait long.
    private void awaitLeaders() {
        try (var admin = admin()) {
            var ends = partitions(place.topics().stream())
                    .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
            awaitProcess()
                    .ignoreExceptions()
                    .until(() -> admin.listOffsets(ends)
                                    .all()
                                    .get(10, TimeUnit.SECONDS)
                                    .size()
                            == ends.size());
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", place.bootstrapServers()));
    }

    private static Stream<TopicPartition> partitions(Stream<String> topics) {
        return topics.flatMap(topic ->
                IntStream.range(0, TestKafka.PARTITIONS).mapToObj(partition -> new TopicPartition(topic, partition)));
    }

    LedgerPlace place() {
        return place;
    }

    MongoDatabase database() {
        return place.database();
    }

    /// A writer in this JVM that takes over after a second.
    LedgerWriter writer() {
        return writer(new Quiet());
    }

    LedgerWriter writer(LedgerEvents events) {
        return writer(place.parts(events));
    }

    LedgerWriter writer(LedgerParts parts) {
        return new LedgerWriter(parts, new WriterSettings(Duration.ofSeconds(1), Duration.ofMillis(100)));
    }

    /// Runs a writer until it has read everything that the topics hold now.
    void run() {
        try (var writer = writer()) {
            writer.start();
            awaitCaughtUp();
            awaitRead();
        }
    }

    /// Waits until the offsets in the head are the ends of the topics: repeats leave no other trace.
    private void awaitRead() {
        awaitProcess().pollInterval(Duration.ofMillis(20)).until(() -> offsets(head()) == sent.get());
    }

    private static long offsets(Head head) {
        return head.topics().stream()
                .flatMap(topic -> topic.next().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    String topic(String name) {
        return name + "." + database().getName();
    }

    void send(Envelope... events) {
        send(Stream.of(events)
                .map(event -> EnvelopeRecords.toRecord(topic(Topics.COMPLAINT_EVENTS), event))
                .toList());
        Stream.of(events).map(LedgerFixture::key).forEach(distinct::add);
    }

    void send(List<ProducerRecord<String, byte[]>> records) {
        var acknowledged = records.stream().map(producer::send).toList();
        producer.flush();
        assertThat(acknowledged).allSatisfy(each -> assertThat(each).succeedsWithin(Duration.ofSeconds(60)));
        sent.addAndGet(records.size());
    }

    Head head() {
        return new MongoHeads(database()).read().orElseThrow();
    }

    /// Waits until a number of leaves is published.
    void awaitPublished(long size) {
        awaitProcess()
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptionsInstanceOf(MongoException.class)
                .until(() -> new MongoHeads(database())
                        .read()
                        .filter(head -> head.published() >= size)
                        .isPresent());
    }

    /// Waits until every event that was sent is below the checkpoint.
    void awaitCaughtUp() {
        awaitPublished(distinct.size());
    }

    /// Everything that is committed or published, but for the heartbeat.
    record Snapshot(List<Document> entries, List<Document> tiles, Document head) {}

    Snapshot snapshot() {
        return new Snapshot(entries(), documents("tiles"), headDocument());
    }

    /// Compares with what was: entries and head are the same, and no tile is narrower than it was or holds anything
    /// else.
    void requireUnchanged(Snapshot before) {
        assertThat(entries()).isEqualTo(before.entries());
        assertThat(headDocument()).isEqualTo(before.head());
        assertThat(before.tiles()).isNotEmpty().allSatisfy(this::requireStored);
    }

    private void requireStored(Document tile) {
        var id = Stream.of(tile.getString("_id").split("/", -1))
                .map(Integer::valueOf)
                .toList();
        assertThat(new MongoTiles(database()).read(new TileId(id.get(0), id.get(1), id.get(2))))
                .hasValue(tile.get("hashes", Binary.class).getData());
    }

    private List<Document> documents(String collection) {
        return database().getCollection(collection).find().into(new ArrayList<>());
    }

    private Document headDocument() {
        var head = documents("ledger").getFirst();
        head.remove("beat");
        return head;
    }

    /// The documents of the entries below the head.
    List<Document> entries() {
        return database()
                .getCollection("entries")
                .find(Filters.lt("_id", head().size()))
                .sort(Sorts.ascending("_id"))
                .into(new ArrayList<>());
    }

    /// Everything that must be true of a ledger whose writer has caught up with the topics: each distinct event of
    /// them is one leaf, in the order of its aggregate; root, checkpoint and tiles are those of the entries.
    void verify() {
        var entries = entries();
        assertThat(entries).extracting(entry -> entry.getLong("_id")).hasSize((int) head().size());
        assertThat(keys(entries)).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(distinctInTopics());
        requireOrder(entries);
        var tree = tree(entries);
        assertThat(tree).isEqualTo(head().tree());
        assertThat(checkpoint()).isEqualTo(Checkpoint.of("test.local/ledger", tree));
        var tiles = new MongoTiles(database());
        var read = new TileHashes(tree.size(), tile -> tiles.read(tile).orElseThrow());
        assertThat(Tiles.compactRange(tree.size(), read)).isEqualTo(tree);
    }

    private static CompactRange tree(List<Document> entries) {
        return CompactRange.EMPTY.appendAll(entries.stream()
                .map(entry ->
                        new Leaf(entry.getString("commitment"), entry.getString("id"), entry.getString("time")).hash())
                .toList());
    }

    /// The published checkpoint; its signature is checked.
    Checkpoint checkpoint() {
        var text = database().getCollection("ledger").find().first();
        assertThat(text).isNotNull();
        var note = SignedNote.parse(text.getString("checkpoint")).orThrow();
        var key = NoteSigner.parse(place.skey()).orThrow().verifier();
        assertThat(note.verify(List.of(key))).isInstanceOf(Verification.Verified.class);
        return Checkpoint.parse(note.text()).orThrow();
    }

    private static List<String> keys(List<Document> entries) {
        return entries.stream().map(entry -> entry.getString("key")).toList();
    }

    private static void requireOrder(List<Document> entries) {
        var last = new HashMap<String, Long>();
        for (var entry : entries) {
            var before = last.put(entry.getString("subject"), entry.getLong("sequence"));
            assertThat(entry.getLong("sequence")).isEqualTo(before == null ? 1 : before + 1);
        }
    }

    /// Sends every record of the topics once more.
    void replay() {
        for (var topic : place.topics()) {
            send(kafka.records(topic).stream()
                    .map(each -> new ProducerRecord<>(topic, null, null, each.key(), each.value(), each.headers()))
                    .toList());
        }
    }

    /// Makes a topic of the ledger anew, as if somebody had deleted it.
    void recreate(String name) {
        try (var admin = admin()) {
            assertThat(admin.deleteTopics(List.of(topic(name))).all().toCompletionStage())
                    .succeedsWithin(Duration.ofSeconds(10));
            awaitProcess().until(() -> !admin.listTopics().names().get().contains(topic(name)));
        }
        kafka.createTopics(topic(name));
    }

    /// Removes the records of a topic, as retention would.
    void expire(String name) {
        try (var admin = admin()) {
            var all = partitions(Stream.of(topic(name)))
                    .collect(Collectors.toMap(Function.identity(), _ -> RecordsToDelete.beforeOffset(-1)));
            assertThat(admin.deleteRecords(all).all().toCompletionStage()).succeedsWithin(Duration.ofSeconds(10));
        }
    }

    private Set<String> distinctInTopics() {
        var keys = new HashSet<String>();
        for (var topic : place.topics()) {
            kafka.records(topic).forEach(each -> keys.add(key(EnvelopeRecords.fromRecord(each))));
        }
        return keys;
    }

    private static String key(Envelope event) {
        return new EntryKey(event.subject(), event.sequence().orElseThrow()).text();
    }

    @Override
    public void close() {
        producer.close();
        database().drop();
    }
}
