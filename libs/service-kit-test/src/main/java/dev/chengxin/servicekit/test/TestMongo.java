package dev.chengxin.servicekit.test;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.chengxin.local.MongodReplicaSet;
import dev.chengxin.local.StoreChoice;
import dev.chengxin.local.StoreKind;
import java.util.Optional;
import java.util.UUID;

/// A store for tests. All tests of a JVM share [#shared], [#real] and [#embedded]; each takes a [#freshDatabase] of
/// its own, or collections of its own.
public final class TestMongo {

    private final RunningStore store;
    private final MongoClient client;

    private TestMongo(RunningStore store) {
        this.store = store;
        this.client = MongoClients.create(store.uri("test"));
    }

    /// The store by order of choice: `MONGODB_URI`, a `mongod` binary, Docker, the embedded store. The choice is
    /// printed once.
    public static TestMongo shared() {
        return real().orElseGet(TestMongo::embedded);
    }

    /// The embedded store, whatever else is there.
    public static TestMongo embedded() {
        return Embedded.STORE;
    }

    /// A real MongoDB server, empty when there is none on this machine.
    public static Optional<TestMongo> real() {
        return Real.STORE;
    }

    /// Skips the calling test with a plain sentence when there is no real server.
    public static TestMongo assumeReal() {
        return Skips.unlessPresent(
                real(), "No real MongoDB server is on this machine: what only such a server can show is left out.");
    }

    /// A store of its own for a test that kills it, of the same kind as [#shared] where that can be killed, else
    /// the embedded one. The caller closes it.
    public static KillableStore own() {
        return StoreStarts.ofOwn(Choice.MADE);
    }

    /// An embedded store of its own for a test that kills it. The caller closes it.
    public static KillableStore ownEmbedded() {
        return StoreStarts.embedded();
    }

    /// Three real servers as one replica set with an election timeout of three seconds; skips the calling test when
    /// there is no `mongod` binary. The caller closes it.
    public static MongodReplicaSet replicaSetOfThree() {
        StoreChoice binary = Skips.unlessPresent(
                Optional.of(Choice.MADE).filter(choice -> choice.kind() == StoreKind.MONGOD),
                "No mongod binary is on this machine: the fail-over of a replica set is left out.");
        return StoreStarts.replicaSet(binary, 3);
    }

    /// The address of `database` here, for the driver and for `spring.mongodb.uri`.
    public String uri(String database) {
        return store.uri(database);
    }

    /// A database that nobody else uses.
    public MongoDatabase freshDatabase() {
        return client.getDatabase(freshName());
    }

    /// The name of a database that nobody else uses.
    public String freshName() {
        return "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    /// A client that lives as long as this JVM; do not close it.
    public MongoClient client() {
        return client;
    }

    public StoreKind kind() {
        return store.kind();
    }

    /// Whether this is a real MongoDB server.
    public boolean isReal() {
        return kind() != StoreKind.EMBEDDED;
    }

    private static final class Choice {
        private static final StoreChoice MADE = announce(StoreChoice.make());

        private static StoreChoice announce(StoreChoice choice) {
            System.out.println(choice.sentence());
            return choice;
        }
    }

    private static final class Real {
        private static final Optional<TestMongo> STORE =
                StoreStarts.real(Choice.MADE).map(TestMongo::new);
    }

    private static final class Embedded {
        private static final TestMongo STORE = new TestMongo(StoreStarts.sharedEmbedded());
    }
}
