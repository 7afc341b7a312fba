package dev.chengxin.gateway;

import static dev.chengxin.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FailureTest {

    private RunningGateway gateway;

    @BeforeEach
    void start() {
        gateway = new RunningGateway(
                "--chengxin.gateway.routing.response-timeout=500ms",
                "--chengxin.gateway.routing.connect-timeout=300ms",
                "--chengxin.gateway.routing.connections=2",
                "--chengxin.gateway.routing.breaker.open-for=1s");
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void aServiceThatIsSlowIsNotWaitedForForever() {
        var stop = new CountDownLatch(1);
        gateway.complaints.does(exchange -> {
            waitFor(stop);
            gateway.complaints.answer(exchange, 200, "{}");
        });

        assertProblem(gateway.get("/api/v1/complaints"), 504, "service-slow");
        stop.countDown();
    }

    @Test
    void aServiceThatIsAwayIsLeftAloneAndTriedAgain() {
        gateway.complaints.goAway();
        for (int attempt = 0; attempt < 5; attempt++) {
            assertProblem(gateway.get("/api/v1/complaints"), 503, "service-away");
        }

        gateway.complaints.comeBack();
        var open = gateway.get("/api/v1/complaints");
        assertProblem(open, 503, "service-away");
        assertThat(open.headers().firstValue("Retry-After")).contains("1");
        assertThat(gateway.complaints.seen).as("an open breaker makes no call").isEmpty();
        assertThat(gateway.get("/api/v1/feed").statusCode())
                .as("another service is not affected")
                .isEqualTo(200);

        await().atMost(Duration.ofSeconds(10))
                .until(() -> gateway.get("/api/v1/complaints").statusCode() == 200);
        for (int call = 0; call < 10; call++) {
            assertThat(gateway.get("/api/v1/complaints").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aServiceThatAnswersWithErrorsIsStillAsked() {
        gateway.complaints.answers(500, "{}");
        for (int attempt = 0; attempt < 12; attempt++) {
            assertThat(gateway.get("/api/v1/complaints").statusCode()).isEqualTo(500);
        }
        assertThat(gateway.complaints.seen).hasSize(12);
    }

    @Test
    void aServiceThatHangsUpIsAnsweredFor() {
        gateway.complaints.does(exchange -> exchange.close());

        assertProblem(gateway.get("/api/v1/complaints"), 503, "service-away");
    }

    @Test
    void moreRequestsThanAServiceMayHaveAreRefusedSoon() throws InterruptedException {
        var entered = new CountDownLatch(2);
        var stop = new CountDownLatch(1);
        gateway.complaints.does(exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/x-ndjson");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('\n');
            exchange.getResponseBody().flush();
            entered.countDown();
            waitFor(stop);
            exchange.close();
        });
        var first = gateway.http.sendAsync(gateway.request("/api/v1/complaints").build(), BodyHandlers.discarding());
        var second =
                gateway.http.sendAsync(gateway.request("/api/v1/complaints").build(), BodyHandlers.discarding());
        assertThat(entered.await(5, TimeUnit.SECONDS)).isTrue();

        assertProblem(gateway.get("/api/v1/complaints"), 503, "service-busy");

        stop.countDown();
        first.cancel(true);
        second.cancel(true);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
