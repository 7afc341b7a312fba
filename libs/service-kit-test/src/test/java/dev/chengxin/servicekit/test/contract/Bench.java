package dev.chengxin.servicekit.test.contract;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import dev.chengxin.contracts.ComplaintEvent.ComplaintAnswered;
import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.PublishedEvent;
import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.aggregate.AggregateStore;
import dev.chengxin.servicekit.aggregate.AggregateStores;
import dev.chengxin.servicekit.aggregate.Change;
import dev.chengxin.servicekit.aggregate.StateCodec;
import dev.chengxin.servicekit.event.Actor;
import dev.chengxin.servicekit.event.EnvelopeRecords;
import dev.chengxin.servicekit.event.EventContext;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.lease.Leases;
import dev.chengxin.servicekit.outbox.Relay;
import dev.chengxin.servicekit.outbox.Sweep;
import dev.chengxin.servicekit.test.TestKafka;
import dev.chengxin.servicekit.test.TestMongo;
import dev.chengxin.servicekit.topic.EventTopics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/// One instance of a service's mechanism over a store and the shared broker.
public final class Bench implements AutoCloseable {
    final MovableClock clock;
    final MongoDatabase database;
    final Producer<String, byte[]> producer;
    final Relay relay;
    private final Admin admin;
    final Sweep sweep;
    private final AggregateStores stores;
    final AggregateStore<Parcel> parcels;

    public Bench(TestMongo mongo) {
        this(mongo.freshDatabase(), producer(), new MovableClock());
    }

    /// A second instance beside another, over the same database and clock.
    Bench(Bench other) {
        this(other.database, producer(), other.clock);
    }

    Bench(MongoDatabase database, Producer<String, byte[]> producer, MovableClock clock) {
        TestKafka.shared().createTopics(Topics.COMPLAINT_EVENTS);
        this.clock = clock;
        this.database = database.withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.producer = producer;
        this.admin = Admin.create(Map.of("bootstrap.servers", TestKafka.shared().bootstrapServers()));
        this.relay = new Relay(producer, new EventTopics(admin), new SimpleMeterRegistry());
        this.sweep = new Sweep(relay, new Leases(this.database, Ids.random(), clock), clock);
        this.stores = new AggregateStores(this.database, "bench", Ids::random, relay, sweep, clock);
        this.parcels = stores.open("parcels", StateCodec.json(Parcel.class), 1);
    }

    public MongoDatabase database() {
        return database;
    }

    public MovableClock clock() {
        return clock;
    }

    public AggregateStores stores() {
        return stores;
    }

    static Producer<String, byte[]> producer() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                TestKafka.shared().bootstrapServers(),
                "acks",
                "all",
                "enable.metrics.push",
                false);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    static Change<Parcel> change(Parcel parcel, PublishedEvent... events) {
        return change(parcel, null, events);
    }

    static Change<Parcel> change(Parcel parcel, @Nullable Instant dueAt, PublishedEvent... events) {
        var context = new EventContext(Actor.system("bench"), "330106", "correlation", null, null);
        return new Change<>(parcel, List.of(events), context, dueAt, Map.of());
    }

    static PublishedEvent event(int round) {
        return new ComplaintAnswered(round, "reply");
    }

    /// What the topic holds of an aggregate, in its order, repeats included.
    public static List<Envelope> sent(String subject) {
        return TestKafka.shared().records(Topics.COMPLAINT_EVENTS).stream()
                .filter(sent -> subject.equals(sent.key()))
                .map(EnvelopeRecords::fromRecord)
                .toList();
    }

    static List<Long> sequences(Stream<Envelope> events) {
        return events.map(event -> event.sequence().orElseThrow()).toList();
    }

    @Override
    public void close() {
        relay.close();
        producer.close();
        admin.close();
    }
}
