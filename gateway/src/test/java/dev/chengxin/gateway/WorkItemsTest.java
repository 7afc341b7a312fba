package dev.chengxin.gateway;

import static dev.chengxin.gateway.ProblemAssert.assertProblem;
import static dev.chengxin.gateway.RunningGateway.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chengxin.servicekit.web.Cursor;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The lists of all services as one.
class WorkItemsTest {

    private static final String NOTHING = "{\"items\": [], \"next\": null}";

    private static RunningGateway gateway;
    private static String moderator;

    @BeforeAll
    static void start() {
        gateway = new RunningGateway(
                "--chengxin.gateway.work.patience=700ms", "--chengxin.gateway.routing.breaker.open-for=500ms");
        moderator = gateway.issuer.tokenAs("moderator");
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void nothingWaits() {
        gateway.backEnds().forEach(service -> {
            service.answers(200, NOTHING);
            service.seen.clear();
        });
    }

    @Test
    void allServicesAreAskedWithTheCallersTokenAndInTheSamePlace() {
        gateway.streamers.answers(200, page("910|f2", "920|f3"));
        gateway.complaints.answers(200, page("905|c1", "930|c2"));
        var place = Cursor.of("900|x").text();

        var answer = gateway.getAs(moderator, "/api/v1/work-items?type=finding-review&limit=3&cursor=" + place);

        var page = json(answer);
        assertThat(page.get("items").values())
                .extracting(item -> item.get("sortKey").asString() + " "
                        + item.get("service").asString())
                .containsExactly("905|c1 complaint-service", "910|f2 streamer-service", "920|f3 streamer-service");
        assertThat(Cursor.parse(page.get("next").asString())).isEqualTo(Cursor.of("920|f3"));
        assertThat(page.get("missing").isEmpty()).isTrue();
        assertThat(gateway.backEnds()).allSatisfy(service -> {
            assertThat(service.last().header("Authorization")).isEqualTo("Bearer " + moderator);
            assertThat(service.last().header("X-Correlation-Id"))
                    .isEqualTo(answer.headers().firstValue("X-Correlation-Id").orElseThrow());
            assertThat(service.last().target())
                    .endsWith("/work-items?limit=3&cursor=" + place + "&type=finding-review");
        });
        assertThat(gateway.products.last().target()).startsWith("/api/v1/services/product/work-items?");
    }

    @Test
    void aServiceThatDoesNotAnswerIsNamed() {
        gateway.complaints.answers(200, page("905|c1"));
        gateway.products.answers(500, "{}");
        gateway.audit.answers(200, "<html>");
        gateway.streamers.goAway();
        try {
            var page = json(gateway.getAs(moderator, "/api/v1/work-items"));

            assertThat(page.get("items").values()).hasSize(1);
            assertThat(page.get("missing").values())
                    .extracting(JsonNode::asString)
                    .containsExactly("audit-service", "product-service", "streamer-service");
        } finally {
            gateway.streamers.comeBack();
        }
    }

    @Test
    void aServiceThatIsSlowIsNotWaitedFor() {
        var stop = new CountDownLatch(1);
        gateway.complaints.answers(200, page("905|c1"));
        gateway.streamers.does(exchange -> {
            waitFor(stop);
            gateway.streamers.answer(exchange, 200, NOTHING);
        });
        var began = System.nanoTime();

        var page = json(gateway.getAs(moderator, "/api/v1/work-items"));
        stop.countDown();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        assertThat(page.get("items").values()).hasSize(1);
        assertThat(page.get("missing").values()).extracting(JsonNode::asString).containsExactly("streamer-service");
    }

    @Test
    void aServiceWithoutAListForTheCallerIsNotMissed() {
        gateway.streamers.answers(403, "{}");
        gateway.audit.answers(404, "{}");

        var page = json(gateway.getAs(moderator, "/api/v1/work-items"));

        assertThat(page.get("missing").isEmpty()).isTrue();
        assertThat(page.get("next").isNull()).isTrue();
    }

    @Test
    void whenNoServiceAnswersNothingIsPretended() {
        gateway.backEnds().forEach(service -> service.answers(500, "{}"));

        assertProblem(gateway.getAs(moderator, "/api/v1/work-items"), 503, "service-away");
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            nothingWaits();
            assertThat(gateway.getAs(moderator, "/api/v1/work-items").statusCode())
                    .isEqualTo(200);
        });
    }

    @Test
    void itIsForThoseWhoWork() {
        assertProblem(gateway.get("/api/v1/work-items"), 401, "unauthenticated");
        assertProblem(gateway.getAs(gateway.issuer.tokenAs("consumer"), "/api/v1/work-items"), 403, "forbidden");
        assertThat(gateway.getAs(gateway.issuer.tokenAs("regulator"), "/api/v1/work-items")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=x", "cursor=nonsense", "type=A%20B"})
    void nonsenseIsNotPassedOn(String query) {
        assertProblem(gateway.getAs(moderator, "/api/v1/work-items?" + query), 400, "bad-parameter");
        assertThat(gateway.backEnds())
                .allSatisfy(service -> assertThat(service.seen).isEmpty());
    }

    @Test
    void aLeaseGoesToItsServiceAndADecisionShowsIt() {
        gateway.post(
                "/api/v1/services/streamer/work-items/f1/lease",
                BodyPublishers.noBody(),
                "Authorization",
                "Bearer " + moderator);
        assertThat(gateway.streamers.last().target()).isEqualTo("/api/v1/services/streamer/work-items/f1/lease");

        gateway.get("/api/v1/findings/f1", "Authorization", "Bearer " + moderator, "Work-Item-Lease", "3");
        assertThat(gateway.streamers.last().header("Work-Item-Lease")).isEqualTo("3");
    }

    private static String page(String... sortKeys) {
        var items = String.join("\"}, {\"sortKey\": \"", sortKeys);
        return "{\"items\": [{\"sortKey\": \"" + items + "\"}], \"next\": null}";
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
