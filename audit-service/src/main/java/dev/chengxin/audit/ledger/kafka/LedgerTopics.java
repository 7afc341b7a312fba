package dev.chengxin.audit.ledger.kafka;

import dev.chengxin.audit.ledger.LedgerHaltException;
import dev.chengxin.audit.ledger.TopicOffsets;
import dev.chengxin.contracts.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/// The topics as the broker has them. A known one is never made again: that would hide that its records are gone.
final class LedgerTopics implements AutoCloseable {
    private static final long ANSWER_SECONDS = 10;
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Map<String, String> FOR_EVER =
            Map.of("retention.ms", "-1", "retention.bytes", "-1", "cleanup.policy", "delete");

    private final Admin admin;
    private final List<String> wanted;

    /// @param wanted the names of the topics of the ledger
    LedgerTopics(Admin admin, List<String> wanted) {
        this.admin = admin;
        this.wanted = wanted;
    }

    List<TopicOffsets> admit(List<TopicOffsets> known) {
        verify(known);
        var admitted = new ArrayList<>(known);
        var names = known.stream().map(TopicOffsets::name).collect(Collectors.toSet());
        for (var name : wanted) {
            if (!names.contains(name)) {
                create(name);
                var topic = described(name).orElseThrow(() -> new KafkaException(name + " is not there yet"));
                requirePartitions(topic);
                admitted.add(TopicOffsets.unread(name, topic.topicId().toString(), Topics.PARTITIONS));
            }
        }
        return List.copyOf(admitted);
    }

    void verify(List<TopicOffsets> known) {
        var answers = admin.describeTopics(
                        known.stream().map(TopicOffsets::name).toList())
                .topicNameValues();
        for (var topic : known) {
            var found = description(Objects.requireNonNull(answers.get(topic.name())))
                    .or(() -> described(topic.name()))
                    .orElseThrow(() -> new LedgerHaltException("The topic " + topic.name() + " is missing"));
            if (!found.topicId().toString().equals(topic.id())) {
                throw new LedgerHaltException(
                        "The topic " + topic.name() + " is not the one that the ledger read: its id" + " is "
                                + found.topicId() + " and was " + topic.id());
            }
            requirePartitions(found);
        }
    }

    private static void requirePartitions(TopicDescription topic) {
        if (topic.partitions().size() != Topics.PARTITIONS) {
            throw new LedgerHaltException("The topic " + topic.name() + " has "
                    + topic.partitions().size() + " partitions; the order of events needs " + Topics.PARTITIONS);
        }
    }

    private void create(String name) {
        var topic = new NewTopic(name, Optional.of(Topics.PARTITIONS), Optional.empty()).configs(FOR_EVER);
        try {
            answer(admin.createTopics(List.of(topic)).all());
        } catch (TopicExistsException _) {
            // Its own service was faster.
        }
    }

    /// Looks for a topic for a while: a broker that has just started may not know all its topics yet.
    private Optional<TopicDescription> described(String name) {
        var until = System.nanoTime() + GRACE.toNanos();
        while (true) {
            var found = description(Objects.requireNonNull(
                    admin.describeTopics(List.of(name)).topicNameValues().get(name)));
            if (found.isPresent() || System.nanoTime() > until) {
                return found;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private static Optional<TopicDescription> description(KafkaFuture<TopicDescription> future) {
        try {
            return Optional.of(answer(future));
        } catch (UnknownTopicOrPartitionException _) {
            return Optional.empty();
        }
    }

    /// @throws KafkaException what the broker answered, or that it did not
    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaException("The broker does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted", e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
