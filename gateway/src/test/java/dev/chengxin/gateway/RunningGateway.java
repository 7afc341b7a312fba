package dev.chengxin.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A gateway on free ports before four services and an issuer, and a client that speaks to it over real HTTP.
final class RunningGateway implements AutoCloseable {

    final BackEnd streamers = new BackEnd();
    final BackEnd products = new BackEnd();
    final BackEnd complaints = new BackEnd();
    final BackEnd audit = new BackEnd();
    final TestIssuer issuer = new TestIssuer();
    final String uri;
    final String management;
    final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;

    RunningGateway(String... settings) {
        int port = freePort();
        int managementPort = freePort();
        uri = "http://127.0.0.1:" + port;
        management = "http://127.0.0.1:" + managementPort;
        var own = Stream.of(
                "--server.port=" + port,
                "--management.server.port=" + managementPort,
                "--logging.structured.format.console=",
                "--chengxin.issuer=" + issuer.uri(),
                "--chengxin.gateway.streamer-url=" + streamers.url(),
                "--chengxin.gateway.product-url=" + products.url(),
                "--chengxin.gateway.complaint-url=" + complaints.url(),
                "--chengxin.gateway.audit-url=" + audit.url());
        context = SpringApplication.run(
                GatewayApplication.class,
                Stream.concat(own, Stream.of(settings)).toArray(String[]::new));
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

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
