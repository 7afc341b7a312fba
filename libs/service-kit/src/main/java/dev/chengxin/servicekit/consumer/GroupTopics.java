package dev.chengxin.servicekit.consumer;

import dev.chengxin.contracts.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;

/// Makes the topics that a group reads, and those of its dead letters; what is there already stays as it is.
final class GroupTopics {
    private static final Map<String, String> FOR_EVER = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1");

    private final Admin admin;

    GroupTopics(Admin admin) {
        this.admin = admin;
    }

    /// @throws KafkaException when the broker does not answer in time
    void ensure(EventConsumer consumer) {
        var sources = create(consumer.topics().stream().map(GroupTopics::source).toList());
        create(sources.entrySet().stream()
                .map(source -> deadLetters(source.getKey(), consumer.group(), source.getValue()))
                .toList());
    }

    private static NewTopic source(String topic) {
        return new NewTopic(topic, Optional.of(Topics.PARTITIONS), Optional.empty()).configs(FOR_EVER);
    }

    /// The number of partitions is the source's: a dead letter keeps its record's.
    private static NewTopic deadLetters(String topic, String group, int partitions) {
        var config = new HashMap<>(FOR_EVER);
        config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(KafkaClients.MAX_DEAD_LETTER_BYTES));
        return new NewTopic(Topics.deadLetters(topic, group), Optional.of(partitions), Optional.empty())
                .configs(config);
    }

    /// @return how many partitions each of the topics has
    private Map<String, Integer> create(List<NewTopic> topics) {
        var result = admin.createTopics(topics);
        return topics.stream()
                .map(NewTopic::name)
                .collect(Collectors.toMap(name -> name, name -> partitions(name, result.numPartitions(name))));
    }

    private int partitions(String topic, KafkaFuture<Integer> created) {
        try {
            return await(created);
        } catch (TopicExistsException _) {
            var found = await(admin.describeTopics(List.of(topic)).allTopicNames());
            return Objects.requireNonNull(found.get(topic)).partitions().size();
        }
    }

    static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof KafkaException known) {
                throw known;
            }
            throw new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
