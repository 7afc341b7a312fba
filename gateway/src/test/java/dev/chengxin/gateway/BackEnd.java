package dev.chengxin.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A service behind the gateway: a real server on a free port, whose behaviour each test sets.
final class BackEnd implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private final int port;

    private HttpServer server;

    private volatile HttpHandler behaviour = exchange -> answer(exchange, 200, "{}");

    /// Every request that came, in order.
    final Queue<Seen> seen = new ConcurrentLinkedQueue<>();

    /// One request as it arrived.
    record Seen(String method, String target, Headers headers, String body) {

        String header(String name) {
            return String.join(", ", headers.getOrDefault(name, List.of()));
        }
    }

    BackEnd() {
        this.server = started(0);
        this.port = server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    void does(HttpHandler handler) {
        behaviour = handler;
    }

    void answers(int status, String body) {
        behaviour = exchange -> answer(exchange, status, body);
    }

    Seen last() {
        return seen.stream().reduce((_, last) -> last).orElseThrow();
    }

    void goAway() {
        server.stop(0);
    }

    void comeBack() {
        server = started(port);
    }

    /// Answers after the request has been read to its end.
    void answer(HttpExchange exchange, int status, String body) throws IOException {
        seen.add(new Seen(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders(),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().putIfAbsent("Content-Type", List.of("application/json"));
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private HttpServer started(int wanted) {
        try {
            var created = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
            created.setExecutor(threads);
            created.createContext("/", exchange -> behaviour.handle(exchange));
            created.start();
            return created;
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
