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
        for (String topic : consumer.topics()) {
            sources.ensure(topic);
            create(deadLetters(topic, consumer.group()));
        }
    }

    /// The number of partitions is the source's: a dead letter keeps its record's.
    private static NewTopic deadLetters(String topic, String group) {
        var config = new HashMap<>(EventTopics.FOR_EVER);
        config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(KafkaClients.MAX_DEAD_LETTER_BYTES));
        return new NewTopic(Topics.deadLetters(topic, group), Optional.of(Topics.PARTITIONS), Optional.empty())
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
