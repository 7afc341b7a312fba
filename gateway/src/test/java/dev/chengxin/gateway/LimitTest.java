package dev.chengxin.gateway;

import static dev.chengxin.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LimitTest {

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = new RunningGateway(
                "--chengxin.gateway.limits.anonymous.burst=5",
                "--chengxin.gateway.limits.anonymous.per-second=1",
                "--chengxin.gateway.limits.user.burst=3",
                "--chengxin.gateway.limits.user.per-second=1",
                "--chengxin.gateway.limits.machines.bench.burst=50",
                "--chengxin.gateway.limits.machines.bench.per-second=50");
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void aUserWhoAsksTooMuchIsToldWhenToComeBack() {
        var token = gateway.issuer.token("eager", "cli");
        var first = gateway.getAs(token, "/api/v1/complaints");
        assertThat(first.headers().firstValue("RateLimit-Limit")).contains("3");
        assertThat(first.headers().firstValue("RateLimit-Remaining")).contains("2");
        assertThat(first.headers().firstValue("RateLimit-Reset")).isPresent();

        var refused = firstRefused(token, 20);

        assertProblem(refused, 429, "too-many-requests");
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(refused.headers().firstValue("RateLimit-Remaining")).contains("0");
        await().atMost(Duration.ofSeconds(5))
                .until(() -> gateway.getAs(token, "/api/v1/complaints").statusCode() == 200);
    }

    @Test
    void oneUsersHasteIsNotAnothers() {
        firstRefused(gateway.issuer.token("hasty", "cli"), 20);

        assertThat(gateway.getAs(gateway.issuer.token("calm", "cli"), "/api/v1/complaints")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aProgramThatIsNamedHasItsOwnLimit() {
        var token = gateway.issuer.token("bench", "bench");

        assertThat(IntStream.range(0, 20)
                        .map(_ -> gateway.getAs(token, "/api/v1/complaints").statusCode()))
                .containsOnly(200);
    }

    @Test
    void guessingTokensCostsWhatAnyAnonymousRequestCosts() {
        var refused = IntStream.range(0, 20)
                .mapToObj(_ -> gateway.get("/api/v1/complaints", "Authorization", "Bearer guess"))
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();

        assertProblem(refused, 429, "too-many-requests");
        assertThat(gateway.get(gateway.management + "/actuator/health").statusCode())
                .as("health is not limited")
                .isEqualTo(200);
        assertThat(gateway.get(gateway.management + "/actuator/prometheus").body())
                .contains("chengxin_gateway_limited_total");
    }

    private static HttpResponse<String> firstRefused(String token, int attempts) {
        return IntStream.range(0, attempts)
                .mapToObj(_ -> gateway.getAs(token, "/api/v1/complaints"))
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
    }
}
