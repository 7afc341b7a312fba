package dev.chengxin.servicekit.topic;

import dev.chengxin.contracts.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/// Makes topics of events where they are missing and refuses those that are not as they have to be: twelve
/// partitions for good, no compaction, unlimited retention. A broker that creates topics by itself would make them
/// otherwise, and the ledger would lose records years later.
public final class EventTopics {
    /// The configuration of a topic whose records are kept for ever.
    public static final Map<String, String> FOR_EVER = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1");

    private static final long ANSWER_SECONDS = 10;
    private static final int TRIES = 50;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Admin admin;
    private final Set<String> fit = ConcurrentHashMap.newKeySet();

    public EventTopics(Admin admin) {
        this.admin = admin;
    }

    /// Sees to it that a topic is there and fit; it asks the broker once per topic.
    ///
    /// @throws UnfitTopicException when it is there and unfit
    /// @throws KafkaException when the broker does not answer
    public void ensure(String topic) {
        if (!fit.contains(topic)) {
            create(topic, FOR_EVER);
            requireFit(topic);
            fit.add(topic);
        }
    }

    /// Sees to it that a topic is there whose records are kept for a time: input, and what is sent on. How long one
    /// that is there keeps its records is its operator's decision; that it has twelve partitions is not.
    ///
    /// @throws UnfitTopicException when it has another number of partitions
    /// @throws KafkaException when the broker does not answer
    public void ensure(String topic, Duration retention) {
        if (!fit.contains(topic)) {
            create(topic, keptFor(retention));
            requirePartitions(topic);
            fit.add(topic);
        }
    }

    /// The configuration of a topic whose records are kept for a time.
    public static Map<String, String> keptFor(Duration retention) {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG,
                Long.toString(retention.toMillis()));
    }

    private void create(String topic, Map<String, String> configuration) {
        var wanted = new NewTopic(topic, Optional.of(Topics.PARTITIONS), Optional.empty()).configs(configuration);
        try {
            await(admin.createTopics(List.of(wanted)).all());
        } catch (TopicExistsException _) {
            // Another instance was faster, or it was made by hand.
        }
    }

    private void requirePartitions(String topic) {
        var found = known(() -> admin.describeTopics(List.of(topic)).allTopicNames());
        var partitions = Objects.requireNonNull(found.get(topic)).partitions().size();
        if (partitions != Topics.PARTITIONS) {
            throw new UnfitTopicException(
                    "topic %s has %d partitions and must have %d: the order of its keys depends on it"
                            .formatted(topic, partitions, Topics.PARTITIONS));
        }
    }

    private void requireFit(String topic) {
        requirePartitions(topic);
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var config = Objects.requireNonNull(
                known(() -> admin.describeConfigs(List.of(resource)).all()).get(resource));
        FOR_EVER.forEach((name, value) -> requireSetting(topic, config, name, value));
    }

    /// What the broker answers about a topic that is there. For a moment after it was made, a broker may answer
    /// that it does not know it.
    private static <T> T known(Supplier<KafkaFuture<T>> question) {
        for (int tries = 1; ; tries++) {
            try {
                return await(question.get());
            } catch (UnknownTopicOrPartitionException e) {
                if (tries == TRIES) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private static void requireSetting(String topic, Config config, String name, String value) {
        var entry = config.get(name);
        if (entry == null || !value.equals(entry.value())) {
            throw new UnfitTopicException(
                    "topic %s must have %s=%s: its records are kept for ever".formatted(topic, name, value));
        }
    }

    /// What the broker answers.
    ///
    /// @throws KafkaException when it refuses or does not answer in ten seconds
    public static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaException("the broker does not answer", e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
