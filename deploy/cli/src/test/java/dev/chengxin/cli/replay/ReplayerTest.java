package dev.chengxin.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.chengxin.cli.text.Say;
import dev.chengxin.cli.text.StopException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
@SuppressWarnings("NullAway.Init")
class ReplayerTest {

    private static final String SESSION = "0193b2c4-0000-7000-8000-000000000001";

    @TempDir
    Path folder;

    private HttpServer server;
    private final List<JsonNode> batches = new ArrayList<>();
    private final AtomicInteger posts = new AtomicInteger();
    private volatile IntUnaryOperator status = _ -> 200;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> answer(exchange, 200, "{\"token_endpoint\":\"" + uri() + "/oauth2/token\"}"));
        server.createContext("/oauth2/token", exchange -> answer(exchange, 200, "{\"access_token\":\"t\"}"));
        server.createContext("/api/v1/findings", exchange -> answer(exchange, 200, "{\"items\":[{},{}]}"));
        server.createContext("/api/v1/sessions/" + SESSION + "/segments", this::segments);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void everySegmentIsSentOnceInOrderAndNotBeforeItsTime() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        assertThat(replay(lines(250, 20), 10, 0)).isZero();
        assertThat(System.nanoTime() - begin).isGreaterThan(500_000_000L);
        assertThat(numbers())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 250).boxed().toList());
        assertThat(batches).allMatch(batch -> batch.size() <= Replayer.BATCH);
        assertThat(said())
                .contains("250 of 250 segments")
                .contains("findings so far: 2")
                .contains("Done: 250 segments");
    }

    @Test
    void itGoesOnFromANumber() throws IOException, InterruptedException {
        assertThat(replay(lines(30, 1000), 1000, 21)).isZero();
        assertThat(numbers())
                .containsExactlyElementsOf(IntStream.rangeClosed(21, 30).boxed().toList());
    }

    @Test
    void aPlatformInTroubleIsAskedAgain() throws IOException, InterruptedException {
        status = post -> post == 1 ? 503 : 200;
        assertThat(replay(lines(3, 1), 1000, 0)).isZero();
        assertThat(posts.get()).isGreaterThan(1);
        assertThat(numbers()).containsExactly(1, 2, 3);
    }

    @Test
    void aRefusalStopsWithTheNumberToGoOnFrom() {
        status = _ -> 409;
        assertThatThrownBy(() -> replay(lines(3, 1), 1000, 0)).isInstanceOfSatisfying(StopException.class, stop -> {
            assertThat(stop.key()).isEqualTo("replay.refused");
            assertThat(stop.arguments()).startsWith(1L, 409);
        });
    }

    @Test
    void itIsToGoOnFromTheLowestNumberThatWasNotSent() {
        String unordered = """
                {"number":5,"kind":"speech","startMs":0,"endMs":1,"text":"一"}
                {"number":2,"kind":"speech","startMs":1,"endMs":2,"text":"二"}
                """;
        status = _ -> 409;
        assertThatThrownBy(() -> replay(unordered, 1000, 0))
                .isInstanceOfSatisfying(
                        StopException.class,
                        stop -> assertThat(stop.arguments()).startsWith(2L, 409));
    }

    @Test
    void aFileWithAFaultIsNotSent() throws IOException, InterruptedException {
        assertThat(replay(lines(3, 1) + "oops\n", 1000, 0)).isEqualTo(Replayer.FAULTY);
        assertThat(posts).hasValue(0);
        assertThat(said()).contains("line 4: is no JSON object");
    }

    private static String lines(int count, int everyMs) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "{\"kind\":\"speech\",\"startMs\":" + (i - 1) * everyMs + ",\"endMs\":" + i * everyMs
                        + ",\"text\":\"第" + i + "句\"}\n")
                .collect(Collectors.joining());
    }

    private int replay(String text, double speed, long from) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("stream.jsonl"), text, StandardCharsets.UTF_8);
        ReplayRequest request =
                new ReplayRequest(file, SESSION, speed, from, false, uri(), uri(), "platform", "demo-platform");
        Say say = new Say(new PrintStream(said, true, StandardCharsets.UTF_8), Locale.ROOT);
        return new Replayer(request, say, Clock.systemUTC()).run();
    }

    private List<Integer> numbers() {
        return batches.stream()
                .flatMap(batch -> batch.valueStream()
                        .map(segment -> segment.path("number").asInt()))
                .toList();
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void segments(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int code = status.applyAsInt(posts.incrementAndGet());
        if (code == 200) {
            batches.add(JsonMapper.shared().readTree(body).path("segments"));
        }
        answer(exchange, code, "{}");
    }

    private static void answer(HttpExchange exchange, int code, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(code, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
