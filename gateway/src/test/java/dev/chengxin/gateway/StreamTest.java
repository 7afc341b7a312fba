package dev.chengxin.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StreamTest {

    private static final byte[] LINE = ("{\"id\":\"" + "x".repeat(1000) + "\"}\n").getBytes(StandardCharsets.UTF_8);

    private static final int LINES = 100_000;

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = new RunningGateway("--chengxin.gateway.routing.response-timeout=2s");
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void aLineArrivesBeforeTheNextIsWritten() throws Exception {
        var read = new CountDownLatch(1);
        gateway.audit.does(exchange -> {
            begin(exchange);
            exchange.getResponseBody().write("first\n".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            waitFor(read);
            exchange.getResponseBody().write("second\n".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });

        var answer = gateway.http.send(gateway.request("/api/v1/feed").build(), BodyHandlers.ofInputStream());
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("first");
            read.countDown();
            assertThat(lines.readLine()).isEqualTo("second");
            assertThat(lines.readLine()).isNull();
        }
        assertThat(answer.headers().firstValue("Feed-Next")).contains("7");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-ndjson");
    }

    @Test
    void aFeedOfAHundredMegabytesArrivesWhole() throws Exception {
        gateway.audit.does(exchange -> {
            begin(exchange);
            for (int line = 0; line < LINES; line++) {
                exchange.getResponseBody().write(LINE);
            }
            exchange.close();
        });
        var counted = new AtomicLong();

        gateway.http.send(
                gateway.request("/api/v1/feed").build(),
                BodyHandlers.ofByteArrayConsumer(part -> part.ifPresent(bytes -> counted.addAndGet(bytes.length))));

        assertThat(counted.get()).isEqualTo((long) LINES * LINE.length);
    }

    @Test
    void aFeedThatBreaksOffDoesNotLookLikeOneThatEnded() {
        gateway.audit.does(exchange -> {
            begin(exchange);
            for (int line = 0; line < 100; line++) {
                exchange.getResponseBody().write(LINE);
            }
            exchange.getResponseBody().flush();
            throw new IOException("the service dies here");
        });

        assertThatThrownBy(
                        () -> gateway.http.send(gateway.request("/api/v1/feed").build(), BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aFeedThatStallsIsCutOff() {
        var stop = new CountDownLatch(1);
        gateway.audit.does(exchange -> {
            begin(exchange);
            exchange.getResponseBody().write(LINE);
            exchange.getResponseBody().flush();
            waitFor(stop);
        });

        assertThatThrownBy(
                        () -> gateway.http.send(gateway.request("/api/v1/feed").build(), BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
        stop.countDown();
    }

    @Test
    void aServiceIsNotKeptBusyForAClientThatHasGone() throws Exception {
        var noticed = new AtomicBoolean();
        gateway.audit.does(exchange -> {
            begin(exchange);
            try {
                for (int line = 0; line < LINES * 10; line++) {
                    exchange.getResponseBody().write(LINE);
                }
            } catch (IOException gone) {
                noticed.set(true);
            }
        });

        try (var body = gateway.http
                .send(gateway.request("/api/v1/feed").build(), BodyHandlers.ofInputStream())
                .body()) {
            assertThat(body.read()).isEqualTo('{');
        }

        await().atMost(Duration.ofSeconds(10)).untilTrue(noticed);
    }

    private static void begin(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/x-ndjson");
        exchange.getResponseHeaders().add("Feed-Next", "7");
        exchange.sendResponseHeaders(200, 0);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
