package dev.chengxin.audit.ledger;

import static dev.chengxin.servicekit.test.Await.awaitProcess;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.servicekit.test.TestMongo;
import dev.chengxin.servicekit.test.TestProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Kills and pauses a real writer process between every two of its steps, under load, and lets a standby take over.
@Execution(ExecutionMode.CONCURRENT)
class LedgerCrashTest {
    private static final Duration SOON = Duration.ofSeconds(1);

    private final TestMongo mongo = TestMongo.shared();
    private final String name = mongo.freshName();
    private final LedgerFixture ledger = new LedgerFixture(mongo.client().getDatabase(name));

    @AfterEach
    void drop() {
        ledger.close();
    }

    /// A writer in a process of its own, which holds at a step once it has passed it a few times.
    private TestProcess process(Duration takeover, String step) {
        var place = ledger.place();
        return TestProcess.of(LedgerMain.class)
                .argument(mongo.uri(name))
                .argument(place.bootstrapServers())
                .argument(String.join(",", place.topics()))
                .argument(place.skey())
                .argument(Long.toString(takeover.toMillis()))
                .holdingAt(step, step.equals("ledger.heartbeat") ? 2 : 5)
                .start();
    }

    private static void wake(TestProcess process) throws IOException {
        Files.delete(process.holdFile());
        process.resume();
    }

    private static void awaitFenced(TestProcess process) {
        awaitProcess().until(() -> Files.readString(process.process().output()).contains("was fenced off"));
    }

    /// After `ledger.published` the process is killed by the test of the default times below.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ledger.read",
                "ledger.entries-written",
                "ledger.head-set",
                "ledger.tiles-written",
                "ledger.heartbeat"
            })
    void aKilledWriterLosesAndDoublesNothing(String step) {
        try (var process = process(SOON, step);
                var standby = ledger.writer()) {
            try (var _ = new Load(ledger).start()) {
                process.awaitHeld();
                process.kill();
                standby.start();
                ledger.awaitPublished(ledger.head().size() + 200);
            }
            ledger.awaitCaughtUp();
        }
        ledger.verify();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ledger.read",
                "ledger.entries-written",
                "ledger.head-set",
                "ledger.tiles-written",
                "ledger.published",
                "ledger.heartbeat"
            })
    void aPausedWriterThatWakesChangesNothing(String step) throws IOException {
        try (var process = process(SOON, step);
                var standby = ledger.writer()) {
            try (var _ = new Load(ledger).start()) {
                process.awaitHeld();
                process.pause();
                standby.start();
                ledger.awaitPublished(ledger.head().size() + 200);
            }
            ledger.awaitCaughtUp();
            var before = ledger.snapshot();
            wake(process);
            awaitFenced(process);
            ledger.requireUnchanged(before);
            ledger.send(Events.event(Events.subject(), 1));
            ledger.awaitCaughtUp();
        }
        ledger.verify();
    }

    @Test
    void aStandbyTakesOverWithin15SecondsByDefault() {
        try (var process = process(WriterSettings.DEFAULT.takeover(), "ledger.published");
                var standby = new LedgerWriter(ledger.place().parts(new Quiet()), WriterSettings.DEFAULT)) {
            try (var _ = new Load(ledger).start()) {
                process.awaitHeld();
                standby.start();
                var killed = System.nanoTime();
                process.kill();
                var size = ledger.head().published();
                ledger.awaitPublished(size + 1);
                assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(Duration.ofSeconds(15));
            }
            ledger.awaitCaughtUp();
        }
        ledger.verify();
    }

    @Test
    void aStandbyBesideALivingWriterChangesNothing() {
        // Long enough for a heartbeat to come through on a busy machine, too short for the test to miss a take-over.
        var settings = new WriterSettings(Duration.ofSeconds(3), Duration.ofMillis(100));
        try (var writer = new LedgerWriter(ledger.place().parts(new Quiet()), settings);
                var standby = new LedgerWriter(ledger.place().parts(new Quiet()), settings)) {
            writer.start();
            ledger.awaitPublished(0);
            standby.start();
            try (var _ = new Load(ledger).start()) {
                ledger.awaitPublished(2_000);
            }
            ledger.awaitCaughtUp();
            assertThat(ledger.head().epoch()).isEqualTo(1);
        }
        ledger.verify();
        assertThat(ledger.entries())
                .extracting((Document entry) -> entry.getLong("epoch"))
                .containsOnly(1L);
    }
}
