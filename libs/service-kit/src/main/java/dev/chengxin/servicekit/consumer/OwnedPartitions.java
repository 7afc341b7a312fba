package dev.chengxin.servicekit.consumer;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/// The partitions that one member of a group owns.
final class OwnedPartitions implements ConsumerAwareRebalanceListener {
    private static final Duration COMMIT_PATIENCE = Duration.ofSeconds(10);

    private final String group;
    private final ParkedKeys parkedKeys;
    private final Clock clock;
    private final Map<TopicPartition, OwnedPartition> owned = new ConcurrentHashMap<>();

    OwnedPartitions(String group, ParkedKeys parkedKeys, Clock clock) {
        this.group = group;
        this.parkedKeys = parkedKeys;
        this.clock = clock;
    }

    OwnedPartition get(TopicPartition partition) {
        return owned.computeIfAbsent(
                partition, source -> new OwnedPartition(new PartitionOfGroup(group, source), clock));
    }

    Collection<OwnedPartition> all() {
        return owned.values();
    }

    int parkedKeys() {
        return owned.values().stream().mapToInt(OwnedPartition::parkedKeys).sum();
    }

    /// Takes the claims of partitions and reads what is parked there.
    ///
    /// The claims count only when the coordinator accepts a commit made after they were taken: it refuses a member
    /// that has lost the partitions meanwhile. So whoever owns them next takes its claims, with a higher epoch,
    /// after mine.
    ///
    /// @param next the offset of the first record of each partition that is not handled yet
    void claim(Consumer<?, ?> consumer, Map<TopicPartition, Long> next) {
        var claims = parkedKeys.claim(group, next.keySet());
        consumer.commitSync(
                next.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> new OffsetAndMetadata(entry.getValue()))),
                COMMIT_PATIENCE);
        claims.forEach((partition, claim) -> get(partition).claimed(claim));
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        partitions.forEach(this::forget);
        partitions.forEach(this::get);
    }

    @Override
    public void onPartitionsRevokedAfterCommit(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        partitions.forEach(this::forget);
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        partitions.forEach(this::forget);
    }

    private void forget(TopicPartition partition) {
        var former = owned.remove(partition);
        if (former != null) {
            former.close();
        }
    }
}
