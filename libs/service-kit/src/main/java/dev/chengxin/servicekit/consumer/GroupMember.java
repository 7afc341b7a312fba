package dev.chengxin.servicekit.consumer;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;

/// One thread that reads its share of a group's partitions. All that it knows of them is its own.
final class GroupMember {
    private static final long POLL_MILLIS = 250;
    private static final Duration COMMIT_PATIENCE = Duration.ofSeconds(10);
    private static final Duration RETRY_UNAUTHORIZED = Duration.ofSeconds(5);

    private final OwnedPartitions partitions;
    private final KafkaMessageListenerContainer<String, byte[]> container;

    GroupMember(
            String name,
            EventConsumer consumer,
            EventApplier applier,
            DeadLetters deadLetters,
            ConsumerEnvironment environment,
            ConsumerMetrics metrics) {
        partitions = new OwnedPartitions(consumer.group(), environment.parkedKeys(), environment.clock());
        container = new KafkaMessageListenerContainer<>(
                factory(consumer.group(), environment.clients(), environment.meters()),
                properties(
                        name,
                        consumer,
                        new RecordListener(partitions, !consumer.isInput(), applier, deadLetters, metrics)));
        container.setBeanName(name);
        container.setCommonErrorHandler(new Troubles(partitions, metrics));
        container.setRecordInterceptor(new BetweenPolls(
                consumer.group(),
                partitions,
                environment.parkedKeys(),
                environment.clients(),
                applier,
                environment.clock()));
    }

    private static DefaultKafkaConsumerFactory<String, byte[]> factory(
            String group, KafkaClients clients, MeterRegistry meters) {
        var factory = new DefaultKafkaConsumerFactory<String, byte[]>(clients.groupMember(group));
        factory.addListener(new MicrometerConsumerListener<>(meters));
        return factory;
    }

    private ContainerProperties properties(String name, EventConsumer consumer, RecordListener listener) {
        var properties = new ContainerProperties(consumer.topics().toArray(String[]::new));
        properties.setClientId(name);
        properties.setGroupId(consumer.group());
        properties.setMessageListener(listener);
        properties.setConsumerRebalanceListener(partitions);
        properties.setAckMode(AckMode.MANUAL_IMMEDIATE);
        properties.setSyncCommitTimeout(COMMIT_PATIENCE);
        properties.setPollTimeout(POLL_MILLIS);
        properties.setStopImmediate(true);
        properties.setMissingTopicsFatal(false);
        properties.setAuthExceptionRetryInterval(RETRY_UNAUTHORIZED);
        return properties;
    }

    int parkedKeys() {
        return partitions.parkedKeys();
    }

    void start() {
        container.start();
    }

    /// Stops after the record in hand.
    void stop(CountDownLatch stopped) {
        container.stop(stopped::countDown);
    }
}
