package dev.chengxin.cli.up;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.chengxin.cli.text.StopException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.bson.Document;

/// Asks servers that somebody else runs whether they answer, so that a wrong address is said at once.
final class Reachable {

    private static final int PATIENCE_SECONDS = 10;

    private Reachable() {}

    /// @throws StopException if no MongoDB server answers at `uri` within ten seconds
    static void mongodb(String uri) {
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(MongoUris.database(uri, "complaint")))
                .applyToClusterSettings(c -> c.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .build();
        try (MongoClient client = MongoClients.create(settings)) {
            client.getDatabase("complaint").runCommand(new Document("ping", 1));
        } catch (MongoException e) {
            throw new StopException(
                    "store.unreachable",
                    MongoUris.withoutPassword(uri),
                    e.getClass().getSimpleName());
        }
    }

    /// @throws StopException if no broker answers at `bootstrap` within ten seconds
    static void kafka(String bootstrap) {
        Map<String, Object> configuration = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                PATIENCE_SECONDS * 1000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                PATIENCE_SECONDS * 1000);
        try (Admin admin = Admin.create(configuration)) {
            admin.describeCluster().nodes().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | KafkaException _) {
            throw new StopException("kafka.unreachable", bootstrap);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new StoppingException();
        }
    }
}
