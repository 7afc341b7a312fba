package dev.chengxin.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.servicekit.test.KillableStore;
import dev.chengxin.servicekit.test.TestMongo;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every process of the line is killed at every named step under load; then nothing may be lost, doubled or out of
/// order. What was killed is all that is started again.
final class CrashTest {
    private static final List<String> RELAY_STEPS =
            List.of("relay.read", "relay.sent", "relay.acknowledged", "relay.removed");
    private static final List<String> CONSUMER_STEPS =
            List.of("consumer.received", "consumer.applied", "consumer.acknowledged");
    private static final List<String> PARKING_STEPS = List.of("consumer.parked", "consumer.dead-lettered");
    private static final List<String> LEDGER_STEPS = List.of(
            "ledger.read",
            "ledger.entries-written",
            "ledger.head-set",
            "ledger.tiles-written",
            "ledger.published",
            "ledger.heartbeat");

    /// How often a step is passed before the process is held there, so that it happens in the middle of the load.
    private static final int PASSES = 5;

    @TempDir
    private Path folder;

    @Test
    void nothingIsLostWhateverIsKilled() throws Exception {
        try (KillableStore store = TestMongo.own();
                var platform = new Platform(folder, store::uri);
                var tally = new Tally(platform);
                var load = Load.on(platform.complaints())) {
            var streamers = new Streamers(platform.kafka());
            for (String step : RELAY_STEPS) {
                killAt(platform.complaints(), step, PASSES, () -> null);
            }
            for (String step : CONSUMER_STEPS) {
                killAt(platform.complaints(), step, PASSES, () -> register(streamers));
            }
            for (String step : PARKING_STEPS) {
                killAt(platform.complaints(), step, 0, () -> poison(streamers));
            }
            platform.complaints().restart();
            for (String step : LEDGER_STEPS) {
                killAt(platform.audit(), step, PASSES, () -> null);
            }
            platform.audit().restart();
            platform.kafka().process().kill();
            platform.kafka().process().restart();
            store.kill();
            store.restart();
            load.finish();
            tally.check(load.acknowledged(), streamers);
            assertThat(load.acknowledged()).hasSizeGreaterThan(100);
            aFullReplayChangesNothing(platform, tally, load, streamers);
        }
    }

    private static void killAt(ServiceProcess service, String step, int passes, Callable<Object> stimulus)
            throws Exception {
        service.kill();
        service.startHoldingAt(step, passes);
        stimulus.call();
        service.awaitHeld();
        service.kill();
    }

    private static Object register(Streamers streamers) {
        streamers.register(2 * PASSES);
        return streamers;
    }

    private static Object poison(Streamers streamers) {
        streamers.poison();
        return streamers;
    }

    /// Every record of every topic is produced once more.
    private static void aFullReplayChangesNothing(Platform platform, Tally tally, Load load, Streamers streamers) {
        var before = tally.leafCount();
        for (String topic : Tally.TOPICS) {
            platform.kafka().records(topic).stream()
                    .filter(record -> !streamers.poisoned().contains(record.key()))
                    .forEach(record -> platform.kafka()
                            .produce(
                                    new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers())));
        }
        tally.check(load.acknowledged(), streamers);
        assertThat(tally.leafCount()).isEqualTo(before);
    }
}
