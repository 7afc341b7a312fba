package dev.chengxin.servicekit.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.test.TestKafka;
import dev.chengxin.servicekit.topic.EventTopics;
import dev.chengxin.servicekit.topic.UnfitTopicException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class EventTopicsTest {
    private final Admin admin =
            Admin.create(Map.of("bootstrap.servers", TestKafka.shared().bootstrapServers()));
    private final EventTopics topics = new EventTopics(admin);
    private final String topic = "topics-test." + Ids.random();

    @AfterEach
    void close() {
        admin.close();
    }

    @Test
    void aMissingTopicIsMadeAndIsFitFromThenOn() {
        topics.ensure(topic);

        new EventTopics(admin).ensure(topic);
        var found = EventTopics.await(admin.describeTopics(List.of(topic)).allTopicNames());
        assertThat(found.values())
                .singleElement()
                .satisfies(made -> assertThat(made.partitions()).hasSize(12));
    }

    @Test
    void aTopicWithTooFewPartitionsIsRefused() {
        make(new NewTopic(topic, 1, (short) 1).configs(EventTopics.FOR_EVER));

        assertThatThrownBy(() -> topics.ensure(topic))
                .isInstanceOf(UnfitTopicException.class)
                .hasMessageContaining("1 partitions");
    }

    @Test
    void aTopicThatForgetsIsRefused() {
        make(new NewTopic(topic, 12, (short) 1).configs(Map.of("retention.ms", "604800000")));

        assertThatThrownBy(() -> topics.ensure(topic))
                .isInstanceOf(UnfitTopicException.class)
                .hasMessageContaining("retention.ms");
    }

    private void make(NewTopic wanted) {
        EventTopics.await(admin.createTopics(List.of(wanted)).all());
    }
}
