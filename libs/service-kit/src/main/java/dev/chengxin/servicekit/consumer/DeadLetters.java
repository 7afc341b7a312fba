package dev.chengxin.servicekit.consumer;

import dev.chengxin.servicekit.topic.EventTopics;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/// The dead-letter topics of a group. A dead letter is its record, byte by byte and header by header, at the same
/// partition number, with headers that say why and where it was; none of them holds data of the event.
final class DeadLetters {
    static final String REASON = "chengxin-dlt-reason";
    static final String GROUP = "chengxin-dlt-group";
    static final String TOPIC = "chengxin-dlt-topic";
    static final String PARTITION = "chengxin-dlt-partition";
    static final String OFFSET = "chengxin-dlt-offset";
    static final String TIMESTAMP = "chengxin-dlt-timestamp";

    private final Producer<String, byte[]> producer;
    private final Admin admin;

    DeadLetters(Producer<String, byte[]> producer, Admin admin) {
        this.producer = producer;
        this.admin = admin;
    }

    /// The offset that the next dead letter of a partition will have, or an earlier one.
    long end(PartitionOfGroup partition) {
        var target = partition.deadLetters();
        return EventTopics.await(
                        admin.listOffsets(Map.of(target, OffsetSpec.latest())).partitionResult(target))
                .offset();
    }

    /// Writes a record to the dead letters and waits until all replicas have it.
    ///
    /// @throws KafkaException when that is not certain; it may be there nevertheless, and again after the next
    /// attempt
    void write(PartitionOfGroup partition, ConsumerRecord<String, byte[]> read, String reason) {
        try {
            producer.send(deadLetter(partition, read, reason)).get();
        } catch (ExecutionException e) {
            throw new KafkaException("the dead letter was not acknowledged", e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static ProducerRecord<String, byte[]> deadLetter(
            PartitionOfGroup partition, ConsumerRecord<String, byte[]> read, String reason) {
        var target = partition.deadLetters();
        var letter = new ProducerRecord<>(
                target.topic(), target.partition(), null, read.key(), read.value(), read.headers());
        header(letter, REASON, reason);
        header(letter, GROUP, partition.group());
        header(letter, TOPIC, read.topic());
        header(letter, PARTITION, Integer.toString(read.partition()));
        header(letter, OFFSET, Long.toString(read.offset()));
        header(letter, TIMESTAMP, Long.toString(read.timestamp()));
        return letter;
    }

    private static void header(ProducerRecord<String, byte[]> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
