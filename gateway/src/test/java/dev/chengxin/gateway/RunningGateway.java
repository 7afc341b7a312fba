package dev.chengxin.gateway;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoDatabase;
import dev.chengxin.local.FreePorts;
import dev.chengxin.servicekit.test.TestMongo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A gateway on free ports before four services and an issuer, and a client that speaks to it over real HTTP.
final class RunningGateway implements AutoCloseable {

    final BackEnd streamers = new BackEnd();
    final BackEnd products = new BackEnd();
    final BackEnd complaints = new BackEnd();
    final BackEnd audit = new BackEnd();
    final TestIssuer issuer = new TestIssuer();
    final ShiftableClock clock = new ShiftableClock();
    final String uri;
    final String management;
    final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> settings;
    private ConfigurableApplicationContext context;

    /// @param settings properties as on a command line, before which the test's own stand back
    RunningGateway(String... settings) {
        this.settings = settings(settings);
        uri = "http://127.0.0.1:" + this.settings.get("server.port");
        management = "http://127.0.0.1:" + this.settings.get("management.server.port");
        context = started();
    }

    /// Stops the gateway and starts it again on the same ports and the same store.
    void restart() {
        context.close();
        context = started();
    }

    MongoDatabase database() {
        var connection = new ConnectionString(settings.get("spring.mongodb.uri"));
        return TestMongo.shared().client().getDatabase(connection.getDatabase());
    }

    private Map<String, String> settings(String... given) {
        var ports = FreePorts.some(2);
        var all = new HashMap<>(Map.of(
                "server.port",
                ports.getFirst().toString(),
                "management.server.port",
                ports.getLast().toString(),
                "logging.structured.format.console",
                "",
                "chengxin.issuer",
                issuer.uri(),
                "chengxin.keys.folder",
                "target/test-keys",
                "chengxin.keys.create",
                "true"));
        all.put("spring.mongodb.uri", TestMongo.shared().uri(TestMongo.shared().freshName()));
        // Nobody is there, unless a test says who.
        all.put("spring.kafka.bootstrap-servers", "127.0.0.1:1");
        all.put("logging.level.org.apache.kafka", "ERROR");
        all.put("logging.level.dev.chengxin.servicekit.loop", "ERROR");
        all.put("chengxin.gateway.streamer-url", streamers.url());
        all.put("chengxin.gateway.product-url", products.url());
        all.put("chengxin.gateway.complaint-url", complaints.url());
        all.put("chengxin.gateway.audit-url", audit.url());
        for (var setting : given) {
            var parts = setting.substring("--".length()).split("=", 2);
            all.put(parts[0], parts[1]);
        }
        return all;
    }

    private ConfigurableApplicationContext started() {
        var arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return new SpringApplicationBuilder(GatewayApplication.class)
                .initializers(made -> ((GenericApplicationContext) made)
                        .registerBean("testClock", Clock.class, () -> clock, bean -> bean.setPrimary(true)))
                .run(arguments);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).build());
    }

    HttpResponse<String> getAs(String token, String path) {
        return get(path, "Authorization", "Bearer " + token);
    }

    HttpResponse<String> post(String path, BodyPublisher body, String... headers) {
        return send(request(path, headers).POST(body).build());
    }

    HttpResponse<String> postJson(String path, String body) {
        return post(path, BodyPublishers.ofString(body), "Content-Type", "application/json");
    }

    HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : uri + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stop);
        }
    }

    List<BackEnd> backEnds() {
        return List.of(streamers, products, complaints, audit);
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    @Override
    public void close() {
        http.shutdownNow();
        context.close();
        backEnds().forEach(BackEnd::close);
        issuer.close();
    }
}
