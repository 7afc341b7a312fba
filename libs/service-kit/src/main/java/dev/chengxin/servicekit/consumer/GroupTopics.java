package dev.chengxin.servicekit.consumer;

import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.topic.EventTopics;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/// Makes the topics that a group reads, and those of its dead letters.
final class GroupTopics {
    private final Admin admin;

    GroupTopics(Admin admin) {
        this.admin = admin;
    }

    /// @throws KafkaException when the broker does not answer in time
    void ensure(EventConsumer consumer) {
        var sources = new EventTopics(admin);
        var retention = consumer.retention();
        for (String topic : consumer.topics()) {
            if (retention == null) {
                sources.ensure(topic);
            } else {
                sources.ensure(topic, retention);
            }
            create(deadLetters(topic, consumer));
        }
    }

    /// The number of partitions is the source's: a dead letter keeps its record's. What input says is not kept for
    /// ever as a dead letter either.
    private static NewTopic deadLetters(String topic, EventConsumer consumer) {
        var retention = consumer.retention();
        var config = new HashMap<>(retention == null ? EventTopics.FOR_EVER : EventTopics.keptFor(retention));
        config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(KafkaClients.MAX_DEAD_LETTER_BYTES));
        return new NewTopic(
                        Topics.deadLetters(topic, consumer.group()), Optional.of(Topics.PARTITIONS), Optional.empty())
                .configs(config);
    }

    private void create(NewTopic topic) {
        try {
            EventTopics.await(admin.createTopics(List.of(topic)).all());
        } catch (TopicExistsException _) {
            // Another instance was faster.
        }
    }
}
