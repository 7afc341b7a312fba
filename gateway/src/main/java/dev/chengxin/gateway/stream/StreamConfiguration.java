package dev.chengxin.gateway.stream;

import dev.chengxin.servicekit.loop.Loop;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the stream of hints together.
@Configuration(proxyBeanMethods = false)
class StreamConfiguration {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Bean
    TopicTail topicTail(
            KafkaProperties properties, KafkaConnectionDetails connection, Readers readers, MeterRegistry meters) {
        var tail = new TopicTail(() -> consumer(properties, connection), readers);
        meters.gauge("chengxin.gateway.stream.connected", tail, it -> it.isConnected() ? 1 : 0);
        return tail;
    }

    @Bean
    Loop topicTailLoop(TopicTail tail) {
        return new Loop("topic-tail", PAUSE, tail);
    }

    private static Consumer<String, byte[]> consumer(KafkaProperties properties, KafkaConnectionDetails connection) {
        var settings = properties.buildConsumerProperties();
        settings.put(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                connection.getConsumer().getBootstrapServers());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 5_000);
        settings.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
