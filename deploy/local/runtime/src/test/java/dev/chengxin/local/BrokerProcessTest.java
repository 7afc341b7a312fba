package dev.chengxin.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerProcessTest {

    @Test
    void keeps_acknowledged_records_over_a_kill_and_starts_again_on_what_was_left(@TempDir Path folder)
            throws Exception {
        leaveHalfAFormat(folder);
        try (BrokerProcess broker = BrokerProcess.start(BrokerSettings.in(folder))) {
            long first = broker.pid();
            createTopic(broker);
            for (int i = 0; i < 20; i++) {
                send(broker, "before " + i);
            }
            broker.kill();
            assertThat(broker.isAlive()).isFalse();

            broker.restart();

            assertThat(broker.pid()).isNotEqualTo(first);
            assertThat(read(broker)).hasSize(20).startsWith("before 0").endsWith("before 19");
            send(broker, "after");
            broker.stop();
            broker.restart();
            assertThat(read(broker)).hasSize(21).endsWith("after");
        }
    }

    private static void leaveHalfAFormat(Path folder) throws Exception {
        Files.createDirectories(folder.resolve("log"));
        Files.writeString(folder.resolve("log").resolve("meta.properties"), "version=1");
    }

    private static Map<String, Object> client(BrokerProcess broker) {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    private static void createTopic(BrokerProcess broker) throws Exception {
        try (Admin admin = Admin.create(client(broker))) {
            admin.createTopics(List.of(new NewTopic("records", 1, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
    }

    private static void send(BrokerProcess broker, String value) throws Exception {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(client(broker), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("records", "key", value)).get(30, TimeUnit.SECONDS);
        }
    }

    private static List<String> read(BrokerProcess broker) {
        TopicPartition partition = new TopicPartition("records", 0);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(client(broker), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            List<String> values = new ArrayList<>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(received -> values.add(received.value()));
            }
            return values;
        }
    }
}
