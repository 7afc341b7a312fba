package dev.chengxin.servicekit.worklist;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.chengxin.contracts.EventJson;
import dev.chengxin.contracts.Topics;
import dev.chengxin.contracts.WorkItemChange;
import dev.chengxin.servicekit.topic.EventTopics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/// Announces leases on a topic of its own, from a thread of its own: whoever takes something does not wait for the
/// broker. What cannot be sent is counted and forgotten.
final class KafkaLeaseNews implements LeaseNews, AutoCloseable {
    /// Only those who look at the list at this moment care.
    private static final Duration RETENTION = Duration.ofHours(1);

    private static final int MOST_WAITING = 1_000;

    private final Producer<String, byte[]> producer;
    private final Admin admin;
    private final String service;
    private final Clock clock;
    private final Counter lost;
    private final ExecutorService sender;
    private boolean topicIsThere;

    KafkaLeaseNews(Producer<String, byte[]> producer, Admin admin, String service, Clock clock, MeterRegistry meters) {
        this.producer = producer;
        this.admin = admin;
        this.service = service;
        this.clock = clock;
        this.lost = meters.counter("chengxin.worklist.announcements.lost");
        this.sender = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofVirtual().name("lease-news").factory(),
                (_, _) -> lost.increment());
    }

    @Override
    public void leased(String itemId) {
        announce(itemId, WorkItemChange.LEASED);
    }

    @Override
    public void released(String itemId) {
        announce(itemId, WorkItemChange.RELEASED);
    }

    @Override
    public void close() {
        sender.shutdownNow();
    }

    private void announce(String itemId, String change) {
        var said = new WorkItemChange(itemId, service, change, clock.instant());
        sender.execute(() -> send(said));
    }

    private void send(WorkItemChange said) {
        try {
            createTopic();
            var json = EventJson.mapper().writeValueAsString(said).getBytes(UTF_8);
            var _ = producer.send(new ProducerRecord<>(Topics.WORK_ITEM_CHANGES, said.id(), json), (_, failure) -> {
                if (failure != null) {
                    lost.increment();
                }
            });
        } catch (RuntimeException _) {
            lost.increment();
        }
    }

    private void createTopic() {
        if (topicIsThere) {
            return;
        }
        var settings = Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(RETENTION.toMillis()));
        var topic = new NewTopic(Topics.WORK_ITEM_CHANGES, Optional.of(1), Optional.empty()).configs(settings);
        try {
            EventTopics.await(admin.createTopics(List.of(topic)).all());
        } catch (TopicExistsException _) {
            // Another service was faster.
        }
        topicIsThere = true;
    }
}
