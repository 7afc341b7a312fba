package dev.chengxin.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongodProcessTest {

    @Test
    void keeps_acknowledged_writes_over_a_kill_and_follows_a_new_port(@TempDir Path folder) {
        String binary = System.getenv("MONGOD");
        assumeTrue(binary != null, "MONGOD is not set: what only a real MongoDB server can show is left out.");
        MongodSettings settings = MongodSettings.in(Path.of(binary), folder);
        try (MongodProcess server = MongodProcess.start(settings)) {
            insert(server, 1);
            server.kill();
            server.restart();
            assertThat(count(server)).isEqualTo(1);
            server.stop();
        }
        try (MongodProcess moved = MongodProcess.start(settings.withPort(FreePorts.one()))) {
            assertThat(count(moved)).isEqualTo(1);
            insert(moved, 2);
            assertThat(count(moved)).isEqualTo(2);
        }
    }

    private static void insert(MongodProcess server, int id) {
        try (MongoClient client = MongoClients.create(server.uri("test") + "&w=majority&journal=true")) {
            collection(client).insertOne(new Document("_id", id));
        }
    }

    private static long count(MongodProcess server) {
        try (MongoClient client = MongoClients.create(server.uri("test"))) {
            return collection(client).countDocuments();
        }
    }

    private static MongoCollection<Document> collection(MongoClient client) {
        return client.getDatabase("test").getCollection("documents");
    }
}
