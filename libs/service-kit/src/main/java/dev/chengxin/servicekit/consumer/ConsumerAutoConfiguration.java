package dev.chengxin.servicekit.consumer;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;

/// Runs every [EventConsumer] that a service declares as a bean.
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "dev.chengxin.servicekit.aggregate.AggregateAutoConfiguration"
        })
@ConditionalOnBean(EventConsumer.class)
class ConsumerAutoConfiguration {
    @Bean
    ParkedKeys parkedKeys(MongoDatabase database, Clock clock) {
        return new ParkedKeys(database, clock);
    }

    @Bean
    ConsumerGroups consumerGroups(
            List<EventConsumer> consumers,
            KafkaAdmin admin,
            ParkedKeys parkedKeys,
            MeterRegistry meters,
            ObjectProvider<OpenTelemetry> telemetry,
            Clock clock) {
        var environment = new ConsumerEnvironment(
                new KafkaClients(admin.getConfigurationProperties()),
                parkedKeys,
                meters,
                telemetry.getIfAvailable(OpenTelemetry::noop),
                clock);
        return new ConsumerGroups(consumers, environment);
    }

    @Bean
    @ConditionalOnAvailableEndpoint
    ParkedKeysEndpoint parkedKeysEndpoint(ParkedKeys parkedKeys) {
        return new ParkedKeysEndpoint(parkedKeys);
    }
}
