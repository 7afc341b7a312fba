package dev.chengxin.cli.imports;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// An issuer and a gateway that keep what they are sent under its key, and misbehave on request.
final class StubPlatform implements AutoCloseable {

    record Reply(int status, String body, Map<String, String> headers) {}

    /// The body by key: one complaint per key, as on the real platform.
    final Map<String, String> complaints = new ConcurrentHashMap<>();

    final AtomicInteger posts = new AtomicInteger();
    final AtomicInteger tokens = new AtomicInteger();
    /// Tokens that are not accepted any more.
    final Set<String> expired = ConcurrentHashMap.newKeySet();

    private final Map<String, Instant> filedAt = new ConcurrentHashMap<>();
    private final HttpServer server;
    private volatile Function<Integer, Reply> trouble = _ -> new Reply(0, "", Map.of());

    StubPlatform() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/.well-known/openid-configuration", this::discovery);
        server.createContext("/oauth2/token", this::token);
        server.createContext("/api/v1/complaints", this::file);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// @param byPost what is answered to the n-th post instead of taking it; status 0 for nothing special
    void misbehave(Function<Integer, Reply> byPost) {
        trouble = byPost;
    }

    /// All that is filed so far was filed long ago.
    void grow() {
        filedAt.replaceAll((_, at) -> at.minusSeconds(3600));
    }

    private void discovery(HttpExchange exchange) throws IOException {
        answer(exchange, new Reply(200, "{\"token_endpoint\":\"" + uri() + "/oauth2/token\"}", Map.of()));
    }

    private void token(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean known = form.contains("client_secret=demo-import");
        String body = "{\"access_token\":\"t" + tokens.incrementAndGet() + "\",\"expires_in\":3600}";
        answer(
                exchange,
                known ? new Reply(200, body, Map.of()) : new Reply(401, "{\"error\":\"invalid_client\"}", Map.of()));
    }

    private void file(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (expired.contains(authorization.substring("Bearer ".length()))) {
            answer(exchange, new Reply(401, "{}", Map.of()));
            return;
        }
        Reply special = trouble.apply(posts.incrementAndGet());
        if (special.status() != 0) {
            answer(exchange, special);
            return;
        }
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        String before = complaints.putIfAbsent(key, body);
        if (before != null && !before.equals(body)) {
            answer(exchange, new Reply(422, "{\"title\":\"key reused\"}", Map.of()));
            return;
        }
        Instant filed = filedAt.computeIfAbsent(key, _ -> Instant.now());
        answer(exchange, new Reply(201, "{\"id\":\"x\",\"filedAt\":\"" + filed + "\"}", Map.of()));
    }

    private static void answer(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        reply.headers().forEach(exchange.getResponseHeaders()::add);
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
