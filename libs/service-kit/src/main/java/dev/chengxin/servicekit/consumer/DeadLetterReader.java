package dev.chengxin.servicekit.consumer;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/// Reads the dead letters of one partition from an offset to the end that it had when the reading began. The end is
/// stable: only the partition's owner writes there, and it is the one who reads.
final class DeadLetterReader implements AutoCloseable {
    private static final Duration WAIT = Duration.ofMillis(200);

    private final Consumer<String, byte[]> consumer;
    private final TopicPartition partition;
    private final long end;

    private DeadLetterReader(Consumer<String, byte[]> consumer, TopicPartition partition, long end) {
        this.consumer = consumer;
        this.partition = partition;
        this.end = end;
    }

    /// @param consumer of no group; closed with the reader
    static DeadLetterReader open(Consumer<String, byte[]> consumer, TopicPartition partition, long from) {
        try {
            var only = List.of(partition);
            consumer.assign(only);
            consumer.seek(partition, from);
            return new DeadLetterReader(
                    consumer, partition, consumer.endOffsets(only).getOrDefault(partition, 0L));
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    boolean atEnd() {
        return consumer.position(partition) >= end;
    }

    List<ConsumerRecord<String, byte[]>> next() {
        return consumer.poll(WAIT).records(partition);
    }

    /// Reads on from an offset again.
    void backTo(long offset) {
        consumer.seek(partition, offset);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
