package dev.chengxin.audit.standing.mongo;

import com.mongodb.client.MongoDatabase;
import dev.chengxin.audit.fold.Progress;
import dev.chengxin.audit.fold.mongo.MongoProgress;
import dev.chengxin.audit.ledger.OpenEntries;
import dev.chengxin.audit.standing.StandingBoard;
import dev.chengxin.audit.standing.StandingFold;
import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.aggregate.AggregateStores;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.lease.Leases;
import dev.chengxin.servicekit.outbox.Relay;
import dev.chengxin.servicekit.outbox.Sweep;
import dev.chengxin.servicekit.test.TestKafka;
import dev.chengxin.servicekit.topic.EventTopics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// What the fold keeps, in a real store, with a producer that only remembers what was sent: nothing of it reaches a
/// topic, so that any number of these can keep the standings of one ledger.
public final class StandingBench implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-23T02:00:00.000Z");
    static final String SEAT = "330106";

    final MongoDossiers dossiers;
    final MongoRulesOfLedger rules;
    final MongoOwners owners;
    private final MongoBatches batches;
    private final MongoProgress progress;
    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private final Admin admin;
    private final Relay relay;
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    public StandingBench(MongoDatabase database) {
        TestKafka.shared().createTopics(Topics.AUDIT_EVENTS);
        admin = Admin.create(Map.of("bootstrap.servers", TestKafka.shared().bootstrapServers()));
        relay = new Relay(producer, new EventTopics(admin), new SimpleMeterRegistry());
        var sweep = new Sweep(relay, new Leases(database, Ids.random(), clock), clock);
        var stores = new AggregateStores(database, "audit-service", Ids::random, relay, sweep, clock);
        dossiers = new MongoDossiers(stores, SEAT);
        rules = new MongoRulesOfLedger(database);
        owners = new MongoOwners(database);
        batches = new MongoBatches(database);
        progress = new MongoProgress(database, "standings");
    }

    /// A fold over a ledger, from where it ended last.
    public StandingFold fold(OpenEntries ledger) {
        return fold(ledger, progress);
    }

    StandingFold fold(OpenEntries ledger, Progress from) {
        return new StandingFold(ledger, from, dossiers, batches, rules, owners, clock, SEAT);
    }

    /// Where standings are looked up.
    public StandingBoard board() {
        return new StandingBoard(dossiers, rules, progress);
    }

    /// What was sent.
    List<ProducerRecord<String, byte[]>> sent() {
        return producer.history();
    }

    @Override
    public void close() {
        relay.close();
        admin.close();
        producer.close();
    }
}
