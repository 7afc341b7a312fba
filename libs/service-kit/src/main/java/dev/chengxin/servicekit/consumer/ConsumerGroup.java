package dev.chengxin.servicekit.consumer;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A consumer group as far as this instance takes part in it. It starts when broker and store answer, however long
/// that takes; the service does not wait for it.
final class ConsumerGroup {
    private static final Logger LOG = LoggerFactory.getLogger(ConsumerGroup.class);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(2);

    private final EventConsumer consumer;
    private final ConsumerEnvironment environment;
    private final Producer<String, byte[]> producer;
    private final Admin admin;
    private final List<GroupMember> members;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final ConsumerMetrics.Closing gauge;
    private final Thread starter;

    ConsumerGroup(EventConsumer consumer, ConsumerEnvironment environment) {
        this.consumer = consumer;
        this.environment = environment;
        this.producer = environment.clients().deadLetterWriter();
        this.admin = environment.clients().admin();
        var metrics = new ConsumerMetrics(environment.meters(), consumer.group());
        var applier = new EventApplier(
                consumer.handler(), consumer.isInput(), new EventScope(environment.telemetry()), metrics);
        var deadLetters = new DeadLetters(producer, admin);
        this.members = IntStream.range(0, consumer.threads())
                .mapToObj(number -> new GroupMember(
                        consumer.group() + "-" + number, consumer, applier, deadLetters, environment, metrics))
                .toList();
        this.gauge = metrics.parkedKeys(
                () -> members.stream().mapToInt(GroupMember::parkedKeys).sum());
        this.starter = Thread.ofVirtual().name("start of " + consumer.group()).unstarted(this::startWhenReady);
    }

    void start() {
        starter.start();
    }

    private void startWhenReady() {
        try {
            while (!ready()) {
                if (stopping.await(RETRY.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
            members.forEach(GroupMember::start);
        } catch (InterruptedException _) {
            LOG.debug("{} is stopped before it started", consumer.group());
        }
    }

    private boolean ready() {
        try {
            new GroupTopics(admin).ensure(consumer);
            environment.parkedKeys().prepare();
            return true;
        } catch (RuntimeException e) {
            LOG.warn("{} cannot start yet: {}", consumer.group(), e.getClass().getName());
            return false;
        }
    }

    /// Stops after the records in hand.
    void stop() {
        stopping.countDown();
        starter.interrupt();
        var stopped = new CountDownLatch(members.size());
        try {
            starter.join(STOP_PATIENCE);
            members.forEach(member -> member.stop(stopped));
            if (!stopped.await(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("{} did not stop in time", consumer.group());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            gauge.close();
            producer.close(CLOSE_PATIENCE);
            admin.close(CLOSE_PATIENCE);
        }
    }
}
