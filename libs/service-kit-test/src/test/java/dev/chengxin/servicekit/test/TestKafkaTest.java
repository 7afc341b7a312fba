package dev.chengxin.servicekit.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class TestKafkaTest {

    private final TestKafka kafka = TestKafka.shared();

    @Test
    void reads_back_what_was_sent_in_order_within_a_key() {
        String topic = kafka.freshTopic("orders");
        assertThat(kafka.records(topic)).isEmpty();

        for (int i = 0; i < 3; i++) {
            kafka.produce(record(topic, "a", "a" + i));
            kafka.produce(record(topic, "b", "b" + i));
        }

        List<ConsumerRecord<String, byte[]>> records = kafka.records(topic);
        assertThat(records).hasSize(6);
        assertThat(values(records, "a")).containsExactly("a0", "a1", "a2");
        assertThat(values(records, "b")).containsExactly("b0", "b1", "b2");
    }

    @Test
    void creates_a_topic_of_twelve_partitions_and_leaves_an_existing_one_alone() {
        String topic = kafka.freshTopic("twice");
        kafka.createTopics(topic);

        try (Admin admin = Admin.create(new KafkaRecords(kafka.bootstrapServers()).configuration())) {
            assertThat(KafkaRecords.result(admin.describeTopics(List.of(topic)).allTopicNames()))
                    .hasEntrySatisfying(
                            topic,
                            described -> assertThat(described.partitions()).hasSize(TestKafka.PARTITIONS));
        }
    }

    @Test
    void says_what_a_group_has_still_to_read() {
        String topic = kafka.freshTopic("lag");
        int partition = kafka.produce(record(topic, "a", "1")).partition();
        kafka.produce(record(topic, "a", "2"));
        assertThat(kafka.lag("group", topic)).isEqualTo(2);

        try (Admin admin = Admin.create(new KafkaRecords(kafka.bootstrapServers()).configuration())) {
            KafkaRecords.result(admin.alterConsumerGroupOffsets(
                            "group", Map.of(new TopicPartition(topic, partition), new OffsetAndMetadata(1)))
                    .all());
        }
        assertThat(kafka.lag("group", topic)).isEqualTo(1);
    }

    private static ProducerRecord<String, byte[]> record(String topic, String key, String value) {
        return new ProducerRecord<>(topic, key, value.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> values(List<ConsumerRecord<String, byte[]>> records, String key) {
        return records.stream()
                .filter(received -> received.key().equals(key))
                .map(received -> new String(received.value(), StandardCharsets.UTF_8))
                .toList();
    }
}
