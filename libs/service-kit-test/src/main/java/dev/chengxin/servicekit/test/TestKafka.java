package dev.chengxin.servicekit.test;

import dev.chengxin.local.BrokerProcess;
import dev.chengxin.local.BrokerSettings;
import dev.chengxin.local.Folders;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/// A real Kafka broker for tests: one that all tests of a JVM share, or one of its own for a test that kills it.
public final class TestKafka implements AutoCloseable {

    /// The partitions of every topic of the platform.
    public static final int PARTITIONS = 12;

    private final BrokerProcess broker;
    private final KafkaRecords records;
    private final Path folder;

    private TestKafka(BrokerProcess broker, Path folder) {
        this.broker = broker;
        this.records = new KafkaRecords(broker.bootstrapServers());
        this.folder = folder;
    }

    /// The broker that all tests of this JVM share; the first call starts it. Tests keep apart by [#freshTopic].
    public static TestKafka shared() {
        return Shared.BROKER;
    }

    /// A broker of its own, for a test that kills or pauses it. [#close] ends it and deletes its data.
    public static TestKafka own() {
        Path folder = TestFolders.create("broker");
        return new TestKafka(BrokerProcess.start(BrokerSettings.in(folder)), folder);
    }

    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /// The broker's process, to kill, pause and restart; never that of [#shared].
    public BrokerProcess process() {
        return broker;
    }

    /// A new topic of twelve partitions whose name starts with `prefix`.
    public String freshTopic(String prefix) {
        String topic = prefix + "." + UUID.randomUUID().toString().substring(0, 8);
        createTopics(topic);
        return topic;
    }

    /// Creates the topics that do not exist yet, with twelve partitions.
    public void createTopics(String... topics) {
        try (Admin admin = Admin.create(records.configuration())) {
            var existing = KafkaRecords.result(admin.listTopics().names());
            List<NewTopic> missing = List.of(topics).stream()
                    .filter(topic -> !existing.contains(topic))
                    .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1))
                    .toList();
            KafkaRecords.result(admin.createTopics(missing).all());
        }
    }

    /// All records of `topic` from its beginning to its present end, ordered within each partition.
    public List<ConsumerRecord<String, byte[]>> records(String topic) {
        return records.all(topic);
    }

    /// Sends `record` as it is and waits until the broker has acknowledged it.
    public RecordMetadata produce(ProducerRecord<String, byte[]> record) {
        return records.send(record);
    }

    /// The offset that the next record of each partition of `topic` will have.
    public Map<Integer, Long> ends(String topic) {
        return records.ends(topic);
    }

    /// The sum of what `group` has still to read of `topic`, in records.
    public long lag(String group, String topic) {
        return records.lag(group, topic);
    }

    @Override
    public void close() {
        records.close();
        broker.close();
        Folders.delete(folder);
    }

    private static final class Shared {
        private static final TestKafka BROKER = start();

        private static TestKafka start() {
            TestKafka kafka = own();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(kafka), "end of the shared broker"));
            return kafka;
        }

        private static void end(TestKafka kafka) {
            kafka.broker.kill();
            kafka.close();
        }
    }
}
