package dev.chengxin.gateway;

import static dev.chengxin.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What becomes of a session while its tokens run out, its issuer goes away and its time passes.
class SessionTest {

    private static RunningGateway gateway;

    private Browser browser;

    @BeforeAll
    static void start() {
        gateway = new RunningGateway("--chengxin.gateway.login.client-secret=secret");
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void openBrowser() {
        browser = new Browser();
        gateway.clock.reset();
        gateway.issuer.accessLife = Duration.ofDays(2);
        gateway.issuer.renews = true;
        gateway.issuer.givesRefreshTokens = true;
        gateway.complaints.seen.clear();
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
        gateway.database().getCollection("sessions").deleteMany(new Document());
    }

    @Test
    void aTokenThatRunsOutIsRenewedOnceHoweverManyRequestsCome() throws Exception {
        logInFor(Duration.ofSeconds(20));
        gateway.issuer.accessLife = Duration.ofDays(1);
        int given = gateway.issuer.tokensGiven();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> request = () -> complaints().statusCode();
            for (var answer : threads.invokeAll(
                    IntStream.range(0, 16).mapToObj(_ -> request).toList())) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }

        assertThat(gateway.issuer.tokensGiven()).isEqualTo(given + 1);
        // The last of the sixteen may still have gone with the old token, which holds for some seconds.
        complaints();
        var before = gateway.complaints.last().header("Authorization");
        complaints();
        assertThat(gateway.complaints.last().header("Authorization"))
                .as("the new token is kept")
                .isEqualTo(before);
        assertThat(gateway.issuer.tokensGiven()).isEqualTo(given + 1);
    }

    @Test
    void aTokenThatHasRunOutIsWaitedForByAllRequests() throws Exception {
        logInFor(Duration.ofHours(1));
        gateway.issuer.accessLife = Duration.ofDays(2);
        gateway.clock.forward(Duration.ofMinutes(29));
        complaints();
        gateway.clock.forward(Duration.ofMinutes(29));
        complaints();
        gateway.clock.forward(Duration.ofMinutes(5));
        int given = gateway.issuer.tokensGiven();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> request = () -> complaints().statusCode();
            for (var answer : threads.invokeAll(
                    IntStream.range(0, 16).mapToObj(_ -> request).toList())) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }

        assertThat(gateway.issuer.tokensGiven()).isEqualTo(given + 1);
    }

    @Test
    void whatTheIssuerDoesNotRenewHasEnded() {
        logInFor(Duration.ofSeconds(20));
        gateway.issuer.renews = false;

        assertProblem(complaints(), 401, "session-ended");

        assertThat(gateway.database().getCollection("sessions").countDocuments())
                .isZero();
        assertThat(browser.cookie("chengxin")).isEmpty();
        assertThat(complaints().statusCode()).as("from now on as nobody").isEqualTo(200);
        assertThat(gateway.complaints.last().headers()).doesNotContainKey("Authorization");
    }

    @Test
    void whileTheIssuerIsAwayATokenIsUsedAsLongAsItHolds() {
        logInFor(Duration.ofSeconds(20));
        complaints();
        gateway.issuer.goAway();
        try {
            assertThat(complaints().statusCode()).isEqualTo(200);
            gateway.clock.forward(Duration.ofSeconds(30));
            assertProblem(complaints(), 503, "issuer-away");
        } finally {
            gateway.issuer.comeBack();
        }

        assertThat(complaints().statusCode()).isEqualTo(200);
    }

    @Test
    void withoutARefreshTokenASessionLastsAsLongAsItsToken() {
        gateway.issuer.givesRefreshTokens = false;
        logInFor(Duration.ofMinutes(10));

        gateway.clock.forward(Duration.ofMinutes(9));
        assertThat(complaints().statusCode()).isEqualTo(200);
        gateway.clock.forward(Duration.ofMinutes(2));
        assertProblem(complaints(), 401, "session-ended");
    }

    @Test
    void aSessionThatIsNotUsedEnds() {
        logInFor(Duration.ofDays(2));

        gateway.clock.forward(Duration.ofMinutes(29));
        assertThat(complaints().statusCode()).isEqualTo(200);
        gateway.clock.forward(Duration.ofMinutes(29));
        assertThat(complaints().statusCode()).isEqualTo(200);
        gateway.clock.forward(Duration.ofMinutes(31));
        assertProblem(complaints(), 401, "session-ended");
    }

    @Test
    void aSessionEndsHoweverMuchItIsUsed() {
        logInFor(Duration.ofDays(2));
        var time = Duration.ZERO;
        while (time.compareTo(Duration.ofHours(11).plusMinutes(40)) < 0) {
            assertThat(complaints().statusCode()).isEqualTo(200);
            gateway.clock.forward(Duration.ofMinutes(25));
            time = time.plusMinutes(25);
        }

        gateway.clock.forward(Duration.ofHours(12).plusSeconds(1).minus(time));
        assertProblem(complaints(), 401, "session-ended");
    }

    @Test
    void withoutAStoreOnlyThoseWhoAreLoggedInHaveToWait() {
        try (var alone = new RunningGateway("--spring.mongodb.uri=mongodb://127.0.0.1:1/nowhere")) {
            var late = alone.get("/api/v1/complaints", "Cookie", "chengxin=somebody");

            assertProblem(late, 503, "sessions-away");
            assertThat(late.headers().firstValue("Retry-After")).contains("2");
            assertThat(alone.get("/api/v1/complaints").statusCode()).isEqualTo(200);
            assertThat(alone.getAs(alone.issuer.token("somebody", "cli"), "/api/v1/complaints")
                            .statusCode())
                    .isEqualTo(200);
            alone.issuer.goAway();
            assertProblem(alone.get("/login"), 503, "issuer-away");
        }
    }

    private void logInFor(Duration accessLife) {
        gateway.issuer.accessLife = accessLife;
        browser.visit(gateway.uri + "/login?to=/openapi");
        assertThat(browser.cookie("chengxin")).isPresent();
    }

    private HttpResponse<String> complaints() {
        return browser.get(gateway.uri + "/api/v1/complaints");
    }
}
