package dev.chengxin.servicekit.consumer;

import dev.chengxin.local.BrokerProcess;
import dev.chengxin.local.BrokerSettings;
import dev.chengxin.local.EmbeddedStoreProcess;
import dev.chengxin.local.EmbeddedStoreSettings;
import dev.chengxin.local.MongodProcess;
import dev.chengxin.local.MongodSettings;
import java.nio.file.Path;
import java.util.UUID;

/// One broker and one store for all tests of the package, in processes that end with the tests.
final class Servers {
    private static final Path FOLDER =
            Path.of("target", "servers", UUID.randomUUID().toString()).toAbsolutePath();

    private Servers() {}

    static String bootstrap() {
        return Running.BROKER.bootstrapServers();
    }

    static Store store() {
        return Running.STORE;
    }

    private static Store startStore() {
        var mongod = System.getenv("MONGOD");
        if (mongod == null) {
            return new Embedded(EmbeddedStoreProcess.start(EmbeddedStoreSettings.in(FOLDER.resolve("store"))));
        }
        return new Real(MongodProcess.start(MongodSettings.in(Path.of(mongod), FOLDER.resolve("mongod"))));
    }

    private static final class Running {
        static final BrokerProcess BROKER = BrokerProcess.start(BrokerSettings.in(FOLDER.resolve("broker")));
        static final Store STORE = startStore();
    }

    sealed interface Store {
        String uri(String database);

        void kill();

        void restart();
    }

    private record Real(MongodProcess process) implements Store {
        @Override
        public String uri(String database) {
            return process.uri(database);
        }

        @Override
        public void kill() {
            process.kill();
        }

        @Override
        public void restart() {
            process.restart();
        }
    }

    private record Embedded(EmbeddedStoreProcess process) implements Store {
        @Override
        public String uri(String database) {
            return process.uri(database);
        }

        @Override
        public void kill() {
            process.kill();
        }

        @Override
        public void restart() {
            process.restart();
        }
    }
}
