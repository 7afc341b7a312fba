package dev.chengxin.servicekit.test.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.test.Await;
import dev.chengxin.servicekit.test.TestKafka;
import dev.chengxin.servicekit.topic.EventTopics;
import dev.chengxin.servicekit.topic.UnfitTopicException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
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

    @Test
    void aTopicOfInputForgetsAndMayBeToldToForgetSooner() {
        topics.ensure(topic, Duration.ofDays(7));

        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var found = EventTopics.await(admin.describeConfigs(List.of(resource)).all());
        assertThat(found.values())
                .singleElement()
                .satisfies(config -> assertThat(config.entries())
                        .anySatisfy(entry ->
                                assertThat(entry.name() + "=" + entry.value()).isEqualTo("retention.ms=604800000")));
        new EventTopics(admin).ensure(topic, Duration.ofDays(1));
    }

    @Test
    void aTopicOfInputWithTooFewPartitionsIsRefused() {
        make(new NewTopic(topic, 1, (short) 1));

        assertThatThrownBy(() -> topics.ensure(topic, Duration.ofDays(7))).isInstanceOf(UnfitTopicException.class);
    }

    /// A broker that has made a topic may answer for a moment that it does not know it.
    private void make(NewTopic wanted) {
        EventTopics.await(admin.createTopics(List.of(wanted)).all());
        Await.await()
                .ignoreExceptionsInstanceOf(KafkaException.class)
                .until(() -> !EventTopics.await(
                                admin.describeTopics(List.of(topic)).allTopicNames())
                        .isEmpty());
    }
}
