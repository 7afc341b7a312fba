package dev.chengxin.servicekit.consumer;

import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.MessageListenerContainer;

/// What happens when a record could not be handled now: everything from that record on is read again, and its
/// partition waits a little first. The other partitions go on, and so do heartbeats and rebalances, for ever if
/// need be.
final class Troubles implements CommonErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);
    private static final long POLL_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final int LOG_EVERY = 20;

    private final OwnedPartitions partitions;
    private final ConsumerMetrics metrics;

    Troubles(OwnedPartitions partitions, ConsumerMetrics metrics) {
        this.partitions = partitions;
        this.metrics = metrics;
    }

    @Override
    public boolean seeksAfterHandling() {
        return true;
    }

    /// A record that was not handled is never acknowledged.
    @Override
    public boolean isAckAfterHandle() {
        return false;
    }

    @Override
    public void handleRemaining(
            Exception thrown,
            List<ConsumerRecord<?, ?>> unhandled,
            Consumer<?, ?> consumer,
            MessageListenerContainer container) {
        var first = new HashMap<TopicPartition, Long>();
        unhandled.forEach(read -> first.merge(partitionOf(read), read.offset(), Math::min));
        first.keySet().retainAll(consumer.assignment());
        first.forEach(consumer::seek);
        var failed = partitionOf(unhandled.getFirst());
        if (first.containsKey(failed)) {
            consumer.pause(List.of(failed));
            failed(failed, thrown);
        }
    }

    private void failed(TopicPartition source, Exception thrown) {
        var partition = partitions.get(source);
        var cause = cause(thrown);
        if (cause instanceof ClaimLostException) {
            partition.forgetClaim();
        }
        metrics.retry(source.topic());
        report(partition, cause);
    }

    /// Puts a partition to waiting and says so now and then; the first time with all that is known.
    static void report(OwnedPartition partition, Throwable cause) {
        var failures = partition.failed();
        var source = partition.partition().source();
        if (failures == 1) {
            LOG.warn("{} cannot be handled now and is tried again", source, cause);
        } else if (failures % LOG_EVERY == 0) {
            LOG.warn(
                    "{} could not be handled {} times in a row: {}",
                    source,
                    failures,
                    cause.getClass().getName());
        }
    }

    @Override
    public void handleOtherException(
            Exception thrown, Consumer<?, ?> consumer, MessageListenerContainer container, boolean batchListener) {
        LOG.warn(
                "the group cannot be read now and is tried again: {}",
                thrown.getClass().getName());
        LOG.debug("the group cannot be read now", thrown);
        LockSupport.parkNanos(POLL_PAUSE_NANOS);
    }

    private static Throwable cause(Exception thrown) {
        var cause = thrown.getCause();
        return cause == null ? thrown : cause;
    }

    private static TopicPartition partitionOf(ConsumerRecord<?, ?> read) {
        return new TopicPartition(read.topic(), read.partition());
    }
}
