package dev.chengxin.servicekit.consumer;

import dev.chengxin.servicekit.step.Steps;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.AcknowledgingConsumerAwareMessageListener;
import org.springframework.kafka.support.Acknowledgment;

/// What happens to one record: it is handled, or it follows its parked key, or it parks its key; then it is
/// acknowledged. Input parks nothing: its records are not numbered, and one that is broken says nothing about the
/// next.
///
/// A member that lost the partition while it was paused may wake up here and finish one record, not more, because
/// its acknowledgement is refused. That is harmless. If it handles the record, the new owner, who begins at that
/// very record, finds the marker or is found by it. If it parks the key, the new owner comes to its own verdict on
/// the same record: either it parks the key as well, and the other's dead letter is a repeat that a replay drops by
/// its marker; or it could handle the record, and then the key is marked in the store without being parked in the
/// owner's memory: it goes on until the next owner reads the mark and parks later records until an operator has
/// looked, in order and without loss (`ConsumerRebalanceTest`). Parked keys that the new owner knows are out of a
/// former owner's reach, see [PartitionClaim].
final class RecordListener implements AcknowledgingConsumerAwareMessageListener<String, byte[]> {
    private static final Logger LOG = LoggerFactory.getLogger(RecordListener.class);
    private static final String FOLLOWS = "key-parked";

    private final OwnedPartitions partitions;
    private final boolean parks;
    private final EventApplier applier;
    private final DeadLetters deadLetters;
    private final ConsumerMetrics metrics;

    /// @param parks whether later records of a key wait for one that cannot be handled; not where their order does
    /// not matter
    RecordListener(
            OwnedPartitions partitions,
            boolean parks,
            EventApplier applier,
            DeadLetters deadLetters,
            ConsumerMetrics metrics) {
        this.partitions = partitions;
        this.parks = parks;
        this.applier = applier;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    @Override
    public void onMessage(
            ConsumerRecord<String, byte[]> read,
            @Nullable Acknowledgment acknowledgment,
            @Nullable Consumer<?, ?> consumer) {
        Steps.reached("consumer.received");
        var partition = partitions.get(new TopicPartition(read.topic(), read.partition()));
        handle(read, partition.partition(), claim(partition, read, Objects.requireNonNull(consumer)));
        Objects.requireNonNull(acknowledgment).acknowledge();
        partition.succeeded();
        Steps.reached("consumer.acknowledged");
    }

    private PartitionClaim claim(OwnedPartition partition, ConsumerRecord<?, ?> read, Consumer<?, ?> consumer) {
        if (partition.claim() == null) {
            partitions.claim(consumer, Map.of(partition.partition().source(), read.offset()));
        }
        return Objects.requireNonNull(partition.claim());
    }

    private void handle(ConsumerRecord<String, byte[]> read, PartitionOfGroup partition, PartitionClaim claim) {
        if (claim.holds(partition.keyOf(read))) {
            setAside(read, partition, FOLLOWS);
            return;
        }
        // The key stays out of the log: in a record that is no event it may be anything.
        try {
            applier.apply(read, read.topic());
            Steps.reached("consumer.applied");
        } catch (UnprocessableRecordException e) {
            LOG.error(
                    "record {} of {} can never be handled by {}: {}",
                    read.offset(),
                    partition.source(),
                    partition.group(),
                    e.reason());
            if (parks) {
                claim.park(partition.keyOf(read), e.reason(), deadLetters.end(partition));
                Steps.reached("consumer.parked");
            }
            setAside(read, partition, e.reason());
        }
    }

    private void setAside(ConsumerRecord<String, byte[]> read, PartitionOfGroup partition, String reason) {
        deadLetters.write(partition, read, reason);
        metrics.deadLetter(read.topic(), reason);
        Steps.reached("consumer.dead-lettered");
    }
}
