package dev.chengxin.gateway;

import static dev.chengxin.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TokenTest {

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = new RunningGateway();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void plain() {
        gateway.complaints.seen.clear();
    }

    @Test
    void aTokenThatHoldsIsPassedOn() {
        var token = gateway.issuer.token("consumer", "cli");

        assertThat(gateway.getAs(token, "/api/v1/complaints").statusCode()).isEqualTo(200);
        assertThat(gateway.complaints.last().header("Authorization")).isEqualTo("Bearer " + token);
    }

    @Test
    void aRequestWithoutATokenIsPassedOnWithoutOne() {
        assertThat(gateway.get("/api/v1/complaints").statusCode()).isEqualTo(200);
        assertThat(gateway.complaints.last().headers()).doesNotContainKey("Authorization");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void credentialsThatDoNotHoldStopHere(String name, Function<TestIssuer, String> authorization) {
        var answer = gateway.get("/api/v1/complaints", "Authorization", authorization.apply(gateway.issuer));

        assertProblem(answer, 401, "invalid-token");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
        assertThat(gateway.complaints.seen).as(name).isEmpty();
    }

    static Stream<Arguments> credentialsThatDoNotHoldStopHere() {
        return Stream.of(
                refused("expired", issuer -> "Bearer " + issuer.expired()),
                refused("for another platform", issuer -> "Bearer " + issuer.forSomebodyElse()),
                refused("of another issuer", issuer -> "Bearer " + issuer.ofAnotherIssuer()),
                refused("signed with another key", issuer -> "Bearer " + issuer.withAnotherKey()),
                refused("no token at all", _ -> "Bearer not-a-token"),
                refused("nothing", _ -> "Bearer "),
                refused("unsigned", _ -> "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9."),
                refused("a password", _ -> "Basic YWRtaW46YWRtaW4="));
    }

    @Test
    void twoAuthorizationsAreNotOne() {
        var token = "Bearer " + gateway.issuer.token("consumer", "cli");

        var answer = gateway.get("/api/v1/complaints", "Authorization", token, "Authorization", "Bearer other");

        assertProblem(answer, 401, "invalid-token");
        assertThat(gateway.complaints.seen).isEmpty();
    }

    @Test
    void whileTheIssuerIsAwayNobodyIsCalledALiar() {
        try (var alone = new RunningGateway()) {
            var token = alone.issuer.token("consumer", "cli");
            alone.issuer.goAway();
            assertProblem(alone.getAs(token, "/api/v1/complaints"), 503, "issuer-away");
            assertThat(alone.get("/api/v1/complaints").statusCode()).isEqualTo(200);

            alone.issuer.comeBack();
            assertThat(alone.getAs(token, "/api/v1/complaints").statusCode()).isEqualTo(200);
        }
    }

    private static Arguments refused(String name, Function<TestIssuer, String> authorization) {
        return Arguments.of(name, authorization);
    }
}
