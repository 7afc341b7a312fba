package dev.chengxin.servicekit.aggregate;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.chengxin.servicekit.event.IdGenerator;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.lease.Leases;
import dev.chengxin.servicekit.loop.Loop;
import dev.chengxin.servicekit.outbox.Relay;
import dev.chengxin.servicekit.outbox.Sweep;
import dev.chengxin.servicekit.personal.Keys;
import dev.chengxin.servicekit.reservation.Reservations;
import dev.chengxin.servicekit.topic.EventTopics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.KafkaAdmin;

/// Wires aggregates, relay, sweep, leases and reservations of a service that has a store and a broker.
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
@ConditionalOnBean({MongoClient.class, KafkaConnectionDetails.class})
class AggregateAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    IdGenerator idGenerator() {
        return Ids::random;
    }

    /// What is acknowledged survives the loss of any minority of servers and a crash of all of them. What is read
    /// is read at the primary, where a majority has it: a decision on what a fail-over takes back would mix two
    /// states.
    @Bean
    @ConditionalOnMissingBean
    MongoDatabase mongoDatabase(MongoClient client, MongoConnectionDetails connection) {
        var name = Objects.requireNonNull(
                connection.getConnectionString().getDatabase(), "spring.mongodb.uri must name a database");
        return client.getDatabase(name)
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true).withWTimeout(10, TimeUnit.SECONDS));
    }

    /// Short time-outs: what cannot be sent now stays in the outbox, and the sweep is back in seconds.
    @Bean
    @ConditionalOnMissingBean
    Producer<String, byte[]> eventProducer(KafkaProperties properties, KafkaConnectionDetails connection) {
        var settings = properties.buildProducerProperties();
        settings.put(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                connection.getProducer().getBootstrapServers());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    @Bean
    Admin eventAdmin(KafkaAdmin settings) {
        return Admin.create(settings.getConfigurationProperties());
    }

    @Bean
    Relay relay(Producer<String, byte[]> producer, Admin admin, MeterRegistry meters) {
        return new Relay(producer, new EventTopics(admin), meters);
    }

    @Bean
    Leases leases(MongoDatabase database, Clock clock) {
        return new Leases(database, Ids.random(), clock);
    }

    @Bean
    Sweep sweep(Relay relay, Leases leases, Clock clock) {
        return new Sweep(relay, leases, clock);
    }

    @Bean
    Loop sweepLoop(Sweep sweep) {
        return new Loop("outbox-sweep", Duration.ofSeconds(1), () -> sweep.sweep() == Sweep.BATCH);
    }

    @Bean
    AggregateStores aggregateStores(
            MongoDatabase database, Environment environment, IdGenerator ids, Relay relay, Sweep sweep, Clock clock) {
        var source = environment.getRequiredProperty("spring.application.name");
        return new AggregateStores(database, source, ids, relay, sweep, clock);
    }

    @Bean
    Reservations reservations(MongoDatabase database, Keys keys, Clock clock) {
        var hmac = keys.hmac("reservation");
        return new Reservations(database, (type, value) -> type + ":" + hmac.sign(type + ":" + value), clock);
    }
}
