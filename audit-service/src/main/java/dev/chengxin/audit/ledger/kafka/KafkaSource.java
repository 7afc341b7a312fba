package dev.chengxin.audit.ledger.kafka;

import dev.chengxin.audit.ledger.LedgerHaltException;
import dev.chengxin.audit.ledger.LedgerRecord;
import dev.chengxin.audit.ledger.RecordSource;
import dev.chengxin.audit.ledger.TopicOffsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;

/// Reads assigned partitions from given offsets.
final class KafkaSource implements RecordSource {
    private static final Duration POLL = Duration.ofMillis(500);

    private final Consumer<byte @Nullable [], byte @Nullable []> consumer;
    private final LedgerTopics topics;

    KafkaSource(Consumer<byte @Nullable [], byte @Nullable []> consumer, LedgerTopics topics) {
        this.consumer = consumer;
        this.topics = topics;
    }

    @Override
    public List<TopicOffsets> admit(List<TopicOffsets> known) {
        return topics.admit(known);
    }

    @Override
    public void seek(List<TopicOffsets> read) {
        var offsets = new HashMap<TopicPartition, Long>();
        for (var topic : read) {
            for (int partition = 0; partition < topic.next().size(); partition++) {
                offsets.put(
                        new TopicPartition(topic.name(), partition),
                        topic.next().get(partition));
            }
        }
        consumer.assign(offsets.keySet());
        offsets.forEach(consumer::seek);
    }

    @Override
    public List<LedgerRecord> poll() {
        try {
            var records = new ArrayList<LedgerRecord>();
            consumer.poll(POLL).forEach(raw -> records.add(KafkaRecords.read(raw)));
            return records;
        } catch (WakeupException _) {
            return List.of();
        } catch (InvalidOffsetException e) {
            throw new LedgerHaltException("The ledger's offset is out of range in " + e.partitions()
                    + ": the topic lost records or is an older copy");
        }
    }

    @Override
    public void verify(List<TopicOffsets> known) {
        topics.verify(known);
    }

    @Override
    public void wake() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close();
        topics.close();
    }
}
