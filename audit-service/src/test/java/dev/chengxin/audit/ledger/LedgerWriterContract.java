package dev.chengxin.audit.ledger;

import static dev.chengxin.audit.ledger.Events.event;
import static dev.chengxin.servicekit.test.Await.awaitProcess;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.test.TestMongo;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The writer on a store and a broker.
@Execution(ExecutionMode.CONCURRENT)
abstract class LedgerWriterContract {
    private final LedgerFixture ledger;

    LedgerWriterContract(TestMongo mongo) {
        ledger = new LedgerFixture(mongo);
    }

    @AfterEach
    void drop() {
        ledger.close();
    }

    private void sendMany(int subjects, int sequences) {
        for (int i = 0; i < subjects; i++) {
            var subject = Events.subject();
            ledger.send(IntStream.rangeClosed(1, sequences)
                    .mapToObj(sequence -> event(subject, sequence))
                    .toArray(Envelope[]::new));
        }
    }

    @Test
    void aRecordBecomesALeafUnderASignedCheckpoint() {
        try (var writer = ledger.writer()) {
            writer.start();
            ledger.awaitPublished(0);
            ledger.send(event(Events.subject(), 1));
            ledger.awaitPublished(1);
        }
        ledger.verify();
        assertThat(ledger.head().released()).isTrue();
    }

    @Test
    void manyBatchesKeepTheOrderOfEachAggregate() {
        sendMany(13, 100);
        ledger.run();
        ledger.verify();
        assertThat(ledger.head().size()).isEqualTo(1_300);
    }

    @Test
    void aFullReplayAddsNoLeaf() {
        sendMany(6, 100);
        ledger.run();
        var before = ledger.snapshot();
        ledger.replay();
        ledger.run();
        assertThat(ledger.snapshot().entries()).isEqualTo(before.entries());
        assertThat(ledger.checkpoint().size()).isEqualTo(600);
        ledger.send(event(Events.subject(), 1));
        ledger.run();
        ledger.verify();
    }

    @Test
    void aSecondStartGoesOnWhereTheFirstEnded() {
        sendMany(3, 90);
        ledger.run();
        sendMany(3, 90);
        ledger.run();
        ledger.verify();
        assertThat(ledger.head().epoch()).isEqualTo(2);
    }

    @Test
    void whatIsWrongIsALeafWithAnAlarm() {
        var subject = Events.subject();
        ledger.send(event(subject, 1), event(subject, 3));
        ledger.send(event(subject, 1, "another", "complaint.accepted.v1", "330106"));
        ledger.send(List.of(new ProducerRecord<>(ledger.topic(Topics.PRODUCT_EVENTS), "key", new byte[] {1})));
        try (var writer = ledger.writer()) {
            writer.start();
            ledger.awaitPublished(4);
        }
        assertThat(ledger.entries())
                .extracting(entry -> entry.getString("alarm"))
                .containsExactlyInAnyOrder(null, "gap", "conflict", "opaque");
        assertThat(ledger.entries())
                .filteredOn(entry -> entry.getString("key") == null)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.getString("visibility")).isEqualTo("scoped");
                    assertThat(entry.getString("commitment"))
                            .isEqualTo(new Salt(entry.getString("salt")).commit(entry.getString("event")));
                });
    }

    @Test
    void whatADeadWriterLeftBeyondTheHeadIsReplaced() {
        sendMany(1, 20);
        ledger.run();
        var stale = ledger.entries().stream()
                .map(entry -> new Document(entry).append("_id", entry.getLong("_id") + 20))
                .toList();
        ledger.database().getCollection("entries").insertMany(stale);
        sendMany(1, 10);
        ledger.run();
        ledger.verify();
        assertThat(ledger.head().size()).isEqualTo(30);
    }

    /// The steps of a batch whose answer is lost, once each.
    enum Lost {
        ENTRIES,
        HEAD,
        TILES,
        CHECKPOINT
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownOutcomeIsLookedUpUnderAHigherEpoch(Lost lost) {
        var parts = ledger.place().parts(new Quiet());
        var countdown = new AtomicInteger(3);
        Runnable fail = () -> {
            if (countdown.getAndDecrement() == 0) {
                throw new MongoException("the answer is lost");
            }
        };
        try (var writer = ledger.writer(Losing.answers(parts, lost, fail))) {
            writer.start();
            for (int i = 0; i < 5; i++) {
                sendMany(1, 40);
                ledger.awaitCaughtUp();
            }
        }
        assertThat(countdown.get()).isNegative();
        assertThat(ledger.head().epoch()).isEqualTo(2);
        ledger.verify();
    }

    private void assertHalts(String reason) {
        var events = new Quiet();
        try (var writer = ledger.writer(events)) {
            writer.start();
            awaitProcess().until(() -> events.reason() != null);
        }
        assertThat(events.reason()).contains(reason);
    }

    @Test
    void aTopicThatWasMadeAnewStopsTheWriter() {
        sendMany(1, 20);
        ledger.run();
        ledger.recreate(Topics.PRODUCT_EVENTS);
        assertHalts("is not the one that the ledger read");
        assertThat(ledger.head().size()).isEqualTo(20);
    }

    @Test
    void aTopicThatIsMadeAnewWhileTheWriterRunsStopsIt() {
        var events = new Quiet();
        try (var writer = ledger.writer(events)) {
            writer.start();
            sendMany(1, 20);
            ledger.awaitPublished(20);
            ledger.recreate(Topics.COMPLAINT_EVENTS);
            awaitProcess().until(() -> events.reason() != null);
        }
        assertThat(ledger.head().size()).isEqualTo(20);
    }

    @Test
    void recordsThatExpiredUnreadStopTheWriter() {
        sendMany(1, 20);
        ledger.run();
        sendMany(1, 20);
        ledger.expire(Topics.COMPLAINT_EVENTS);
        assertHalts("out of range");
        assertThat(ledger.head().size()).isEqualTo(20);
    }

    @Test
    void aChangedEntryIsNotSignedAnew() {
        sendMany(1, 20);
        ledger.run();
        ledger.database()
                .getCollection("entries")
                .updateOne(Filters.eq(7L), Updates.set("time", "2026-01-01T00:00:00.000Z"));
        sendMany(1, 1);
        assertHalts("do not give the root");
        assertThat(ledger.checkpoint().size()).isEqualTo(20);
    }
}
