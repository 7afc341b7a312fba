package dev.chengxin.cli.up;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.chengxin.cli.text.StopException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.bson.Document;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Asks servers that somebody else runs whether they answer, so that a wrong address is said at once.
final class Reachable {

    private static final int PATIENCE_SECONDS = 10;
    private static final int OK = 200;

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

    /// @throws StopException if no OpenID Connect issuer answers at `uri` within ten seconds
    static void issuer(String uri) {
        Duration patience = Duration.ofSeconds(PATIENCE_SECONDS);
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(patience).build()) {
            URI discovery = URI.create(uri.replaceFirst("/+$", "") + "/.well-known/openid-configuration");
            HttpRequest request =
                    HttpRequest.newBuilder(discovery).timeout(patience).build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (!describesAnIssuer(answer)) {
                throw new StopException("issuer.none", discovery, answer.statusCode());
            }
        } catch (IllegalArgumentException _) {
            throw new StopException("issuer.no-address", uri);
        } catch (IOException e) {
            throw new StopException("issuer.unreachable", uri, e.getClass().getSimpleName());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new StoppingException();
        }
    }

    private static boolean describesAnIssuer(HttpResponse<String> answer) {
        try {
            return answer.statusCode() == OK
                    && JsonMapper.shared()
                            .readTree(answer.body())
                            .path("issuer")
                            .isString();
        } catch (JacksonException _) {
            return false;
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
