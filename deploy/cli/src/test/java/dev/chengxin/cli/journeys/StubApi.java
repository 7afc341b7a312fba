package dev.chengxin.cli.journeys;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// An issuer and a gateway with one kind of thing, which is created once per key and can be painted.
final class StubApi implements AutoCloseable {

    private static final String THINGS = "/api/v1/things";

    /// Colour by key.
    final Map<String, String> things = new ConcurrentHashMap<>();

    final AtomicInteger created = new AtomicInteger();
    final AtomicInteger painted = new AtomicInteger();
    /// How many commands are still answered as stale.
    final AtomicInteger stale = new AtomicInteger();
    /// How many commands are still answered as too early.
    final AtomicInteger early = new AtomicInteger();

    private final HttpServer server;

    StubApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> answer(exchange, 200, "{\"token_endpoint\":\"" + uri() + "/oauth2/token\"}"));
        server.createContext(
                "/oauth2/token", exchange -> answer(exchange, 200, "{\"access_token\":\"t\",\"expires_in\":3600}"));
        server.createContext(THINGS, this::things);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void things(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String rest = exchange.getRequestURI().getPath().substring(THINGS.length());
        if (rest.isEmpty()) {
            create(exchange);
        } else if (rest.endsWith("/paint")) {
            paint(exchange, rest.substring(1, rest.length() - "/paint".length()));
        } else {
            show(exchange, rest.substring(1));
        }
    }

    private void create(HttpExchange exchange) throws IOException {
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (things.putIfAbsent(key, "white") == null) {
            created.incrementAndGet();
        }
        answer(exchange, 201, "{\"id\":\"" + key + "\"}");
    }

    private void paint(HttpExchange exchange, String key) throws IOException {
        if (early.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            answer(exchange, 409, "{\"type\":\"urn:chengxin:problem:not-ready\",\"title\":\"not yet\"}");
        } else if (stale.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            answer(exchange, 412, "{\"title\":\"stale\"}");
        } else if (!"\"1\"".equals(exchange.getRequestHeaders().getFirst("If-Match"))) {
            answer(exchange, 428, "{\"title\":\"say which version\"}");
        } else {
            painted.incrementAndGet();
            things.put(key, "red");
            show(exchange, key);
        }
    }

    private void show(HttpExchange exchange, String key) throws IOException {
        String colour = things.get(key);
        if (colour == null) {
            answer(exchange, 404, "{\"title\":\"none\"}");
        } else {
            exchange.getResponseHeaders().add("ETag", "\"1\"");
            answer(exchange, 200, "{\"colour\":{\"code\":\"" + colour + "\",\"text\":\"x\"}}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
