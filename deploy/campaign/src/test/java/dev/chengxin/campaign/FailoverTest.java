package dev.chengxin.campaign;

import static dev.chengxin.servicekit.test.Await.awaitProcess;

import dev.chengxin.servicekit.test.TestMongo;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The primary of a replica set of three is killed under load.
final class FailoverTest {
    @TempDir
    private Path folder;

    @Test
    void nothingIsLostWhenThePrimaryIsKilled() throws Exception {
        try (var replicaSet = TestMongo.replicaSetOfThree();
                var platform = new Platform(folder, replicaSet::uri);
                var tally = new Tally(platform);
                var load = Load.on(platform.complaints())) {
            var streamers = new Streamers(platform.kafka());
            streamers.register(5);
            awaitProcess().until(() -> load.acknowledged().size() > 50);

            var killed = replicaSet.awaitPrimary();
            killed.kill();
            var before = load.acknowledged().size();
            awaitProcess().until(() -> load.acknowledged().size() > before + 50);
            replicaSet.restart(killed);

            load.finish();
            tally.check(load.acknowledged(), streamers);
        }
    }
}
