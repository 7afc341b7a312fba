package dev.chengxin.servicekit.consumer;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.event.EnvelopeRecords;
import dev.chengxin.servicekit.event.Ids;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/// A topic, a group and a database of their own for one test, on the shared servers.
final class Scene implements AutoCloseable {
    final String id = Ids.random().substring(24);
    final String topic = "scene-" + id + ".events";
    final String group = "readers-" + id;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final MongoDatabase database;
    final ParkedKeys parkedKeys;
    final Projection projection;
    private final MongoClient mongo;
    private final Producer<String, byte[]> producer;
    private final Admin admin;
    private final List<ConsumerGroup> groups = new ArrayList<>();

    Scene() {
        mongo = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(Servers.store().uri("scene")))
                .applyToClusterSettings(settings -> settings.serverSelectionTimeout(1, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        settings -> settings.connectTimeout(1, TimeUnit.SECONDS).readTimeout(5, TimeUnit.SECONDS))
                .build());
        database = mongo.getDatabase("scene-" + id);
        parkedKeys = new ParkedKeys(database, Clock.systemUTC());
        projection = new Projection(database.getCollection("projection"));
        Map<String, Object> settings = Map.of("bootstrap.servers", Servers.bootstrap(), "linger.ms", 0);
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        admin = Admin.create(Map.of("bootstrap.servers", Servers.bootstrap()));
    }

    static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
    }

    ConsumerGroup start() {
        return start(projection, Map.of());
    }

    ConsumerGroup start(EventHandler handler, Map<String, Object> settings) {
        return start(EventConsumer.of(group, List.of(topic), handler), settings);
    }

    ConsumerGroup start(EventConsumer consumer, Map<String, Object> settings) {
        var connection = new HashMap<String, Object>(settings);
        connection.put("bootstrap.servers", Servers.bootstrap());
        var environment = new ConsumerEnvironment(
                new KafkaClients(connection), parkedKeys, meters, OpenTelemetry.noop(), Clock.systemUTC());
        var started = new ConsumerGroup(consumer, environment);
        groups.add(started);
        started.start();
        return started;
    }

    void stop(ConsumerGroup started) {
        groups.remove(started);
        started.stop();
    }

    Envelope event(String subject, long sequence) {
        var extensions = Map.of(
                Envelope.SEQUENCE,
                Envelope.sequenceText(sequence),
                Envelope.PARTITION_KEY,
                subject,
                Envelope.CORRELATION_ID,
                "correlation-" + sequence);
        return new Envelope(
                Ids.random(), "test", "thing.happened.v1", subject, "2026-01-01T00:00:00.000Z", extensions, "{}");
    }

    Envelope unnumbered(String subject) {
        return new Envelope(Ids.random(), "test", "thing.seen.v1", subject, "2026-01-01T00:00:00.000Z", Map.of(), "{}");
    }

    List<Envelope> events(String subject, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(sequence -> event(subject, sequence))
                .toList();
    }

    void send(List<Envelope> events) {
        events.forEach(this::send);
    }

    void send(Envelope event) {
        send(EnvelopeRecords.toRecord(topic, event));
    }

    void send(ProducerRecord<String, byte[]> message) {
        try {
            producer.send(message).get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Long> upTo(long last) {
        return IntStream.rangeClosed(1, (int) last).mapToObj(Long::valueOf).toList();
    }

    void awaitApplied(String subject, long last) {
        await().untilAsserted(() -> org.assertj.core.api.Assertions.assertThat(projection.applied(subject))
                .isEqualTo(upTo(last)));
    }

    /// Waits until the group has acknowledged all that is in the topic.
    void awaitAllAcknowledged() {
        await().until(() -> committed().equals(ends()));
    }

    private Map<TopicPartition, Long> ends() throws Exception {
        var latest = partitions().stream().collect(Collectors.toMap(p -> p, _ -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get().entrySet().stream()
                .filter(entry -> entry.getValue().offset() > 0)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private Map<TopicPartition, Long> committed() throws Exception {
        var offsets = new HashMap<TopicPartition, Long>();
        admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get()
                .forEach((partition, offset) -> {
                    if (offset != null && offset.offset() > 0) {
                        offsets.put(partition, offset.offset());
                    }
                });
        return offsets;
    }

    /// Sets the group back to the beginning of the topic.
    void rewind() throws Exception {
        var start = partitions().stream().collect(Collectors.toMap(p -> p, _ -> new OffsetAndMetadata(0)));
        admin.alterConsumerGroupOffsets(group, start).all().get();
    }

    private List<TopicPartition> partitions() {
        return IntStream.range(0, Topics.PARTITIONS)
                .mapToObj(number -> new TopicPartition(topic, number))
                .toList();
    }

    /// All dead letters of the group, in the order of each partition.
    List<ConsumerRecord<String, byte[]>> deadLetters() {
        var clients = new KafkaClients(Map.of("bootstrap.servers", Servers.bootstrap()));
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        for (var source : partitions()) {
            var partition = new PartitionOfGroup(group, source).deadLetters();
            try (var reader = DeadLetterReader.open(clients.deadLetterReader(), partition, 0)) {
                while (!reader.atEnd()) {
                    found.addAll(reader.next());
                }
            }
        }
        return found;
    }

    double count(String meter) {
        return meters.find(meter).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    @Override
    public void close() {
        List.copyOf(groups).forEach(this::stop);
        producer.close();
        admin.close();
        mongo.close();
    }
}
