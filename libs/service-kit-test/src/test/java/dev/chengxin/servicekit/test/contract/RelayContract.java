package dev.chengxin.servicekit.test.contract;

import static dev.chengxin.servicekit.test.Await.await;
import static dev.chengxin.servicekit.test.contract.Bench.change;
import static dev.chengxin.servicekit.test.contract.Bench.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.PublishedEvent;
import dev.chengxin.servicekit.aggregate.CreateResult;
import dev.chengxin.servicekit.aggregate.Stored;
import dev.chengxin.servicekit.aggregate.UpdateResult;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.outbox.Sweep;
import dev.chengxin.servicekit.test.TestMongo;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the relay holds to, whatever server is behind it: everything decided is sent, first occurrences in order,
/// and nothing is removed that the broker did not acknowledge.
abstract class RelayContract {
    private final Bench bench;

    RelayContract(TestMongo mongo) {
        bench = new Bench(mongo);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void whatIsDecidedIsSentAtOnceAndThenRemoved() {
        var parcel = create(bench, 2);

        await().untilAsserted(() ->
                assertThat(document(parcel)).doesNotContainKey("pendingSince").containsEntry("outbox", List.of()));
        assertThat(Bench.sequences(Bench.sent(parcel).stream())).containsExactly(1L, 2L);
    }

    @Test
    void anEventSaysWhereItComesFrom() {
        var parcel = create(bench, 1);

        await().until(() -> !Bench.sent(parcel).isEmpty());
        var sent = Bench.sent(parcel).getFirst();
        assertThat(sent.source()).isEqualTo("bench");
        assertThat(sent.type()).isEqualTo("complaint.answered.v1");
        assertThat(sent.extensions())
                .containsEntry(Envelope.SEQUENCE, "000000000001")
                .containsEntry(Envelope.PARTITION_KEY, parcel)
                .containsEntry(Envelope.ACTOR_ROLE, "system")
                .containsEntry(Envelope.JURISDICTION, "330106")
                .containsEntry(Envelope.CORRELATION_ID, "correlation")
                .doesNotContainKey(Envelope.CAUSATION_ID);
    }

    @Test
    void whatCouldNotBeSentStaysAndTheSweepSendsIt() {
        var broken = new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
        broken.sendException = new IllegalStateException("away");
        try (var away = new Bench(bench.database, broken, bench.clock)) {
            var parcel = create(away, 1);
            assertThat(bench.sweep.sweep()).isZero();

            bench.clock.advance(Sweep.AGE.plusSeconds(1));
            bench.sweep.sweep();

            await().until(() -> !document(parcel).containsKey("pendingSince"));
            assertThat(Bench.sequences(Bench.sent(parcel).stream())).containsExactly(1L);
        }
    }

    @Test
    void anEventThatIsDecidedWhileOthersAreSentIsSentToo() {
        bench.relay.pause(true);
        var parcel = create(bench, 1);
        var once = new AtomicBoolean();
        var interrupted = new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()) {
            @Override
            public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> sent) {
                if (once.compareAndSet(false, true)) {
                    update(bench, parcel);
                }
                return super.send(sent);
            }
        };
        try (var other = new Bench(bench.database, interrupted, bench.clock)) {
            bench.clock.advance(Sweep.AGE.plusSeconds(1));
            other.sweep.sweep();

            assertThat(interrupted.history()).hasSize(2);
            assertThat(document(parcel)).containsEntry("outbox", List.of()).doesNotContainKey("pendingSince");
        }
    }

    @Test
    void relaysThatGetInEachOthersWayKeepFirstOccurrencesInOrder() {
        try (var other = new Bench(bench)) {
            var parcel = create(bench, 1);
            for (var i = 0; i < 60; i++) {
                update(i % 2 == 0 ? bench : other, parcel);
            }

            await().until(() -> !document(parcel).containsKey("pendingSince"));
            assertThat(Bench.sequences(Bench.sent(parcel).stream()).stream().distinct())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 61).boxed().toList());
        }
    }

    @Test
    void aRepeatHasTheSameId() {
        bench.relay.pause(true);
        var parcel = create(bench, 1);
        var before = document(parcel);
        bench.relay.pause(false);
        bench.relay.handOver(bench.parcels.collection(), parcel);
        await().until(() -> !document(parcel).containsKey("pendingSince"));

        bench.parcels.collection().replaceOne(new Document("_id", parcel), before);
        bench.relay.handOver(bench.parcels.collection(), parcel);

        await().until(() -> Bench.sent(parcel).size() == 2);
        assertThat(Bench.sent(parcel).getFirst()).isEqualTo(Bench.sent(parcel).getLast());
    }

    @Test
    void onlyOneInstanceSweepsUntilItsLeaseRunsOut() {
        bench.relay.pause(true);
        create(bench, 1);
        bench.relay.pause(false);
        try (var other = new Bench(bench)) {
            assertThat(bench.sweep.sweep()).isZero();
            bench.clock.advance(Sweep.AGE.plusSeconds(1));

            assertThat(other.sweep.sweep()).isZero();
            bench.clock.advance(Duration.ofSeconds(20));

            assertThat(other.sweep.sweep()).isEqualTo(1);
        }
    }

    @Test
    void removingNeverTouchesTheVersion() {
        var parcel = create(bench, 3);

        await().until(() -> !document(parcel).containsKey("pendingSince"));

        assertThat(document(parcel)).containsEntry("version", 1L).containsEntry("events", 3L);
    }

    private Document document(String id) {
        var document = bench.parcels.collection().find(new Document("_id", id)).first();
        assertThat(document).isNotNull();
        return document;
    }

    private static String create(Bench bench, int events) {
        var decided = IntStream.rangeClosed(1, events).mapToObj(Bench::event).toArray(PublishedEvent[]::new);
        var result = bench.parcels.create(Ids.random(), null, change(Parcel.packed(), decided));
        return ((CreateResult.Created<Parcel>) result).aggregate().id();
    }

    private static void update(Bench bench, String id) {
        UpdateResult<Parcel> result;
        do {
            Stored<Parcel> before = bench.parcels.find(id).orElseThrow();
            result = bench.parcels.update(before, change(before.state().heavier(), event(1)));
        } while (!(result instanceof UpdateResult.Updated<Parcel>));
    }
}
