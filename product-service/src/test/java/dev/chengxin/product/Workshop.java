package dev.chengxin.product;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import dev.chengxin.product.batch.Batch;
import dev.chengxin.product.batch.BatchAggregates;
import dev.chengxin.product.certificate.Certificate;
import dev.chengxin.product.certificate.CertificateAggregates;
import dev.chengxin.product.certificate.mongo.MongoIssuedNumbers;
import dev.chengxin.product.producer.Producer;
import dev.chengxin.product.producer.ProducerAggregates;
import dev.chengxin.product.product.Product;
import dev.chengxin.product.product.ProductAggregates;
import dev.chengxin.servicekit.aggregate.AggregateStores;
import dev.chengxin.servicekit.event.Actor;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.lease.Leases;
import dev.chengxin.servicekit.outbox.Relay;
import dev.chengxin.servicekit.outbox.Sweep;
import dev.chengxin.servicekit.personal.Keys;
import dev.chengxin.servicekit.personal.PersonalData;
import dev.chengxin.servicekit.reservation.Reservations;
import dev.chengxin.servicekit.test.ShiftedClock;
import dev.chengxin.servicekit.test.TestKafka;
import dev.chengxin.servicekit.topic.EventTopics;
import dev.chengxin.servicekit.usecase.AggregateFactory;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.servicekit.usecase.NewAggregate;
import dev.chengxin.servicekit.worklist.LeaseNews;
import dev.chengxin.servicekit.worklist.WorkLeases;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// The aggregates of the service over a store, without HTTP and without consumers: what events do, a test does.
public final class Workshop implements AutoCloseable {
    public static final Actor SOMEBODY = new Actor("somebody", "moderator", null);

    private final MongoDatabase database;
    private final KafkaProducer<String, byte[]> producer;
    private final Admin admin;
    private final Relay relay;
    private final Reservations reservations;

    public final Aggregates<Producer> producers;
    public final Aggregates<Batch> batches;
    public final Aggregates<Certificate> certificates;
    public final Aggregates<Product> products;

    public Workshop(MongoDatabase bare) {
        var clock = new ShiftedClock();
        Map<String, Object> broker =
                Map.of("bootstrap.servers", TestKafka.shared().bootstrapServers(), "enable.metrics.push", false);
        this.database =
                bare.withReadConcern(ReadConcern.MAJORITY).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.producer = new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer());
        this.admin = Admin.create(broker);
        this.relay = new Relay(producer, new EventTopics(admin), new SimpleMeterRegistry());
        this.reservations = new Reservations(database, (type, value) -> type + ":" + value, clock);
        var sweep = new Sweep(relay, new Leases(database, Ids.random(), clock), clock);
        var factory = new AggregateFactory(
                new AggregateStores(database, "product-service", Ids::random, relay, sweep, clock),
                PersonalData.in(database, Keys.open(Path.of("target", "workshop-keys"), true), clock),
                reservations,
                new WorkLeases(database, LeaseNews.none(), clock),
                "product-service",
                clock);
        this.producers = factory.open(new ProducerAggregates());
        this.batches = factory.open(new BatchAggregates());
        this.certificates = factory.open(new CertificateAggregates());
        this.products = factory.open(new ProductAggregates());
    }

    public MongoDatabase database() {
        return database;
    }

    public MongoIssuedNumbers numbers() {
        return new MongoIssuedNumbers(reservations, database, certificates);
    }

    /// Something new.
    public static NewAggregate fresh() {
        return NewAggregate.of(Ids.random(), new byte[] {1}, SOMEBODY);
    }

    @Override
    public void close() {
        relay.close();
        producer.close();
        admin.close();
    }
}
