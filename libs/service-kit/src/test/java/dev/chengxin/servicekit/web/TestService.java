package dev.chengxin.servicekit.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A service with nothing but the controllers of a test, on a free port and spoken to over HTTP.
public final class TestService implements AutoCloseable {
    private static final String EXCLUDE = "spring.autoconfigure.exclude=";
    private static final String STORE = "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration";
    private static final String BROKER = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration,"
            + "dev.chengxin.servicekit.aggregate.AggregateAutoConfiguration,"
            + "dev.chengxin.servicekit.consumer.ConsumerAutoConfiguration";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    private TestService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// Starts a service without store and broker.
    public static TestService start(List<Class<?>> controllers, String... properties) {
        return start(controllers, EXCLUDE + STORE + "," + BROKER, properties);
    }

    /// Starts a service with a store but without a broker.
    public static TestService startWithStore(List<Class<?>> controllers, String... properties) {
        return start(controllers, EXCLUDE + BROKER, properties);
    }

    private static TestService start(List<Class<?>> controllers, String excluded, String... properties) {
        var sources = new ArrayList<Class<?>>(controllers);
        sources.add(Bare.class);
        var settings =
                new ArrayList<>(List.of("server.port=0", "spring.application.name=test", "spring.jmx.enabled=false"));
        settings.add(excluded);
        settings.addAll(List.of(properties));
        return new TestService(new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
                .properties(settings.toArray(String[]::new))
                .run());
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /// What the management port answers.
    public Answer management(String path) {
        int port = context.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
        return send(port, path, request -> request);
    }

    public Answer get(String path, String... headers) {
        return send(path, request -> with(request, headers).GET());
    }

    public Answer post(String path, String json, String... headers) {
        return send(
                path,
                request -> with(request.header("Content-Type", "application/json"), headers)
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public Answer send(String path, UnaryOperator<HttpRequest.Builder> change) {
        return send(port(), path, change);
    }

    private Answer send(int port, String path, UnaryOperator<HttpRequest.Builder> change) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        try {
            return new Answer(http.send(change.apply(request).build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        http.close();
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    /// What came back.
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String text() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String header(String name) {
            return Objects.requireNonNull(response.headers().firstValue(name).orElse(""));
        }

        public String problemType() {
            return header("Content-Type").equals(Problem.MEDIA_TYPE)
                    ? json().path("type").asString("").replace(Problem.TYPE_PREFIX, "")
                    : "no problem but " + header("Content-Type");
        }

        public String pointer() {
            return json().path("errors").path(0).path("pointer").asString("none");
        }

        public String parameter() {
            return json().path("errors").path(0).path("parameter").asString("none");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Bare {}
}
