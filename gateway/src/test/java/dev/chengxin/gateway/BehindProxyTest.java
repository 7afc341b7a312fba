package dev.chengxin.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A gateway that is told to believe the proxy in front of it.
class BehindProxyTest {

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = new RunningGateway("--server.forward-headers-strategy=native");
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void aBrowserThatCameByHttpsIsToldToStayThere() {
        var answer = gateway.get("/", "X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.7");

        assertThat(answer.headers().firstValue("Strict-Transport-Security").orElseThrow())
                .startsWith("max-age=31536000");
        assertThat(gateway.get("/").headers().map()).doesNotContainKey("strict-transport-security");
    }

    @Test
    void aServiceLearnsTheClientAndNotTheProxy() {
        gateway.get("/api/v1/complaints", "X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.7");

        assertThat(gateway.complaints.last().header("X-Forwarded-For")).isEqualTo("203.0.113.7");
        assertThat(gateway.complaints.last().header("X-Forwarded-Proto")).isEqualTo("https");
    }

    @Test
    void overHttpsACookieIsForThisHostAlone() {
        var answer = gateway.get("/login", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "chengxin.example");

        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-chengxin-login=")
                .contains("Secure", "HttpOnly", "Path=/", "SameSite=Lax")
                .doesNotContain("Domain");
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .contains("redirect_uri=https://chengxin.example/login/oauth2/code/chengxin");
        assertThat(gateway.get("/api/v1/me", "X-Forwarded-Proto", "https", "Cookie", "chengxin=planted")
                        .body())
                .as("a cookie without the prefix may come from another host of the domain")
                .contains("unauthenticated");
    }
}
