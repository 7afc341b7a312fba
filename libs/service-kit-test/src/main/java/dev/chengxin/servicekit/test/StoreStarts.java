package dev.chengxin.servicekit.test;

import com.mongodb.ConnectionString;
import dev.chengxin.local.EmbeddedStoreProcess;
import dev.chengxin.local.EmbeddedStoreSettings;
import dev.chengxin.local.Folders;
import dev.chengxin.local.MongodProcess;
import dev.chengxin.local.MongodReplicaSet;
import dev.chengxin.local.MongodSettings;
import dev.chengxin.local.StoreChoice;
import dev.chengxin.local.StoreKind;
import java.nio.file.Path;
import java.util.Optional;
import org.testcontainers.mongodb.MongoDBContainer;

/// Starts the kinds of store.
final class StoreStarts {

    private StoreStarts() {}

    static Optional<RunningStore> real(StoreChoice choice) {
        return switch (choice.kind()) {
            case GIVEN -> Optional.of(new RunningStore(choice.kind(), database -> within(choice.target(), database)));
            case MONGOD -> Optional.of(untilEnd(choice.kind(), mongod(choice)));
            case DOCKER -> Optional.of(container(choice));
            case EMBEDDED -> Optional.empty();
        };
    }

    static RunningStore sharedEmbedded() {
        return untilEnd(StoreKind.EMBEDDED, embedded());
    }

    static KillableStore ofOwn(StoreChoice choice) {
        return choice.kind() == StoreKind.MONGOD ? mongod(choice) : embedded();
    }

    static KillableStore embedded() {
        Path folder = TestFolders.create("store");
        return new OwnEmbeddedStore(EmbeddedStoreProcess.start(EmbeddedStoreSettings.in(folder)), folder);
    }

    private static KillableStore mongod(StoreChoice choice) {
        Path folder = TestFolders.create("mongod");
        return new OwnMongod(MongodProcess.start(MongodSettings.in(Path.of(choice.target()), folder)), folder);
    }

    static MongodReplicaSet replicaSet(StoreChoice choice, int size) {
        Path folder = TestFolders.create("replica-set");
        MongodReplicaSet set = MongodReplicaSet.start(Path.of(choice.target()), folder, size);
        atEnd(() -> {
            set.members().forEach(MongodProcess::kill);
            Folders.delete(folder);
        });
        return set;
    }

    private static RunningStore container(StoreChoice choice) {
        MongoDBContainer container = new MongoDBContainer(choice.target());
        container.start();
        atEnd(container::stop);
        return new RunningStore(choice.kind(), database -> container.getReplicaSetUrl(database));
    }

    private static RunningStore untilEnd(StoreKind kind, KillableStore store) {
        atEnd(() -> {
            store.kill();
            store.close();
        });
        return new RunningStore(kind, store::uri);
    }

    private static void atEnd(Runnable action) {
        Runtime.getRuntime().addShutdownHook(new Thread(action, "end of a store"));
    }

    /// The address of another database at the address that somebody gave.
    static String within(String uri, String database) {
        String path =
                Optional.ofNullable(new ConnectionString(uri).getDatabase()).orElse("");
        int options = uri.indexOf('?');
        String head = options < 0 ? uri : uri.substring(0, options);
        String tail = options < 0 ? "" : uri.substring(options);
        String server = head.substring(0, head.length() - path.length());
        return (server.endsWith("/") ? server : server + "/") + database + tail;
    }

    private record OwnEmbeddedStore(EmbeddedStoreProcess process, Path folder) implements KillableStore {

        @Override
        public String uri(String database) {
            return process.uri(database);
        }

        @Override
        public void kill() {
            process.kill();
        }

        @Override
        public void pause() {
            process.pause();
        }

        @Override
        public void resume() {
            process.resume();
        }

        @Override
        public void restart() {
            process.restart();
        }

        @Override
        public void close() {
            process.close();
            Folders.delete(folder);
        }
    }

    private record OwnMongod(MongodProcess process, Path folder) implements KillableStore {

        @Override
        public String uri(String database) {
            return process.uri(database);
        }

        @Override
        public void kill() {
            process.kill();
        }

        @Override
        public void pause() {
            process.pause();
        }

        @Override
        public void resume() {
            process.resume();
        }

        @Override
        public void restart() {
            process.restart();
        }

        @Override
        public void close() {
            process.close();
            Folders.delete(folder);
        }
    }
}
