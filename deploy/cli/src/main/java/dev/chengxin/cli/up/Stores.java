package dev.chengxin.cli.up;

import dev.chengxin.cli.folder.DataFolder;
import dev.chengxin.cli.folder.Installation;
import dev.chengxin.cli.folder.PartName;
import dev.chengxin.local.BrokerProcess;
import dev.chengxin.local.BrokerSettings;
import dev.chengxin.local.EmbeddedStoreProcess;
import dev.chengxin.local.EmbeddedStoreSettings;
import dev.chengxin.local.JavaCommand;
import dev.chengxin.local.MongodProcess;
import dev.chengxin.local.MongodSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Broker and store of a platform as parts.
final class Stores {

    static final String REPLICA_SET = "rs0";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final DataFolder folder;
    private final Installation installation;

    Stores(DataFolder folder, Installation installation) {
        this.folder = folder;
        this.installation = installation;
    }

    /// The folder's own broker; empty when somebody else runs one.
    Optional<Part> broker() {
        if (installation.kafka() != null) {
            return Optional.empty();
        }
        int port = installation.ports().broker();
        int controller = installation.ports().controller();
        BrokerSettings settings =
                new BrokerSettings(folder.broker(), port, controller, JavaCommand.current(), true, PATIENCE);
        return Optional.of(new Part(
                PartName.BROKER,
                port,
                List.of(port, controller),
                0,
                folder.broker().resolve("broker.log"),
                () -> Running.of(BrokerProcess.startWithoutWaiting(settings))));
    }

    /// The folder's own store; empty when somebody else runs one.
    Optional<Part> store() {
        return switch (installation.store()) {
            case GIVEN -> Optional.empty();
            case MONGOD -> Optional.of(mongod());
            case DOCKER -> Optional.of(docker());
            case EMBEDDED -> Optional.of(embedded());
        };
    }

    private Part mongod() {
        MongodSettings settings = new MongodSettings(
                Path.of(installation.storeTarget()), folder.store(), port(), REPLICA_SET, true, PATIENCE);
        return part("mongod.log", () -> Running.of(MongodProcess.startWithoutWaiting(settings)));
    }

    private Part docker() {
        Path log = folder.store().resolve("docker.log");
        DockerStore store = new DockerStore(folder.root(), installation.storeTarget(), port(), log);
        return part("docker.log", store::launch);
    }

    private Part embedded() {
        EmbeddedStoreSettings settings =
                new EmbeddedStoreSettings(folder.store(), port(), JavaCommand.current(), true, PATIENCE);
        return part("store.log", () -> Running.of(EmbeddedStoreProcess.startWithoutWaiting(settings)));
    }

    private Part part(String log, Supplier<Running> launcher) {
        return new Part(
                PartName.STORE, port(), List.of(port()), 0, folder.store().resolve(log), launcher);
    }

    private int port() {
        return installation.ports().store();
    }
}
