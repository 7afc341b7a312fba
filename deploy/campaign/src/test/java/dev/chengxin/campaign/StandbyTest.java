package dev.chengxin.campaign;

import static dev.chengxin.servicekit.test.Await.awaitProcess;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.servicekit.test.TestMongo;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A second ledger writer beside the first, both with their real settings.
final class StandbyTest {
    private static final Duration TAKE_OVER = Duration.ofSeconds(15);

    @TempDir
    private Path folder;

    @Test
    void aStandbyTakesOverFromAWriterThatIsKilledOrPausedAndNothingElseChanges() throws Exception {
        try (var store = TestMongo.own();
                var platform = new Platform(folder, store::uri);
                var tally = new Tally(platform);
                var load = Load.on(platform.complaints())) {
            awaitProcess().until(() -> tally.leafCount() > 10);
            var alone = tally.epoch();
            try (var standby = platform.standby()) {
                awaitProcess().until(() -> tally.leafCount() > 50);
                assertThat(tally.epoch()).as("a second writer changes nothing").isEqualTo(alone);

                platform.audit().kill();
                awaitGrowthWithin(TAKE_OVER, tally);
                platform.audit().restart();

                standby.pause();
                awaitGrowthWithin(TAKE_OVER, tally);
                standby.resume();

                load.finish();
                tally.check(load.acknowledged(), new Streamers(platform.kafka()));
            }
        }
    }

    private static void awaitGrowthWithin(Duration limit, Tally tally) {
        var since = Instant.now();
        var epoch = tally.epoch();
        awaitProcess().until(() -> tally.epoch() > epoch);
        var size = tally.leafCount();
        awaitProcess().until(() -> tally.leafCount() > size);
        assertThat(Duration.between(since, Instant.now())).isLessThan(limit);
    }
}
