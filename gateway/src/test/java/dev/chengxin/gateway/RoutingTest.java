package dev.chengxin.gateway;

import static dev.chengxin.gateway.ProblemAssert.assertProblem;
import static dev.chengxin.gateway.RunningGateway.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTest {

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
        gateway.streamers.answers(200, "{\"from\":\"streamers\"}");
        gateway.products.answers(200, "{\"from\":\"products\"}");
        gateway.complaints.answers(200, "{\"from\":\"complaints\"}");
        gateway.audit.answers(200, "{\"from\":\"audit\"}");
        gateway.backEnds().forEach(service -> service.seen.clear());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/operators, streamers",
        "/api/v1/streamers/0190/training, streamers",
        "/api/v1/sessions/0190, streamers",
        "/api/v1/findings, streamers",
        "/api/v1/measures, streamers",
        "/api/v1/appeals, streamers",
        "/api/v1/term-banks, streamers",
        "/api/v1/thresholds, streamers",
        "/api/v1/services/streamer/work-items/0190/lease, streamers",
        "/api/v1/producers, products",
        "/api/v1/products, products",
        "/api/v1/batches/0190, products",
        "/api/v1/certificates, products",
        "/api/v1/certificate-checks/GS-1, products",
        "/api/v1/orders, products",
        "/api/v1/sales, products",
        "/api/v1/mandates, products",
        "/api/v1/services/product/work-items, products",
        "/api/v1/complaints, complaints",
        "/api/v1/complaints/0190/answer, complaints",
        "/api/v1/outcomes, complaints",
        "/api/v1/calendars/2025, complaints",
        "/receipts/vkey, complaints",
        "/api/v1/services/complaint/work-items, complaints",
        "/api/v1/feed, audit",
        "/api/v1/complaints/0190/proof, audit",
        "/api/v1/outcomes/0190/proof, audit",
        "/api/v1/alerts, audit",
        "/api/v1/ledger, audit",
        "/api/v1/standings/0190, audit",
        "/api/v1/rulebooks, audit",
        "/api/v1/services/audit/work-items, audit",
        "/log/checkpoint, audit",
        "/api/v1/standings/1/proof, audit",
        "/api/v1/ledger/entries/1/openings, audit",
        "/api/v1/complaints/1/receipt, complaints",
        "/log/tile/0/x001/234.p/5, audit"
    })
    void aPathGoesToTheServiceThatServesIt(String path, String service) {
        assertThat(json(gateway.get(path)).get("from").asString()).isEqualTo(service);
    }

    @Test
    void aRequestArrivesAsItWasSent() {
        var answer = gateway.post(
                "/api/v1/complaints?limit=2&q=%E8%8B%B9%E6%9E%9C%20%26",
                BodyPublishers.ofString("{\"description\":\"坏果\"}"),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                "11111111-2222-4333-8444-555555555555",
                "If-Match",
                "\"3\"",
                "Complaint-Token",
                "token",
                "On-Behalf-Of",
                "22222222-2222-4333-8444-555555555555");

        assertThat(answer.statusCode()).isEqualTo(200);
        var seen = gateway.complaints.last();
        assertThat(seen.method()).isEqualTo("POST");
        assertThat(URI.create(seen.target())).hasPath("/api/v1/complaints").hasQuery("limit=2&q=苹果 &");
        assertThat(seen.body()).isEqualTo("{\"description\":\"坏果\"}");
        assertThat(seen.header("Idempotency-Key")).isEqualTo("11111111-2222-4333-8444-555555555555");
        assertThat(seen.header("If-Match")).isEqualTo("\"3\"");
        assertThat(seen.header("Complaint-Token")).isEqualTo("token");
        assertThat(seen.header("On-Behalf-Of")).isEqualTo("22222222-2222-4333-8444-555555555555");
    }

    @Test
    void aPartOfAFileIsPassedOnAndTheAnswerSaysHowFarItIs() {
        gateway.complaints.does(exchange -> {
            exchange.getResponseHeaders().add("Upload-Offset", "5");
            gateway.complaints.answer(exchange, 200, "{}");
        });

        var answer = gateway.send(gateway.request(
                        "/api/v1/complaints/c1/evidence/e1",
                        "Content-Type",
                        "application/octet-stream",
                        "Upload-Offset",
                        "0")
                .method("PATCH", BodyPublishers.ofString("parts"))
                .build());

        assertThat(answer.headers().firstValue("Upload-Offset")).contains("5");
        var seen = gateway.complaints.last();
        assertThat(seen.method()).isEqualTo("PATCH");
        assertThat(seen.header("Upload-Offset")).isEqualTo("0");
        assertThat(seen.header("Content-Type")).startsWith("application/octet-stream");
        assertThat(seen.header("Content-Length")).isEqualTo("5");
        assertThat(seen.body()).isEqualTo("parts");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/api/v1",
                "/api/v1/complaint",
                "/api/v2/complaints",
                "/api/v1/services/other/work-items",
                "/error",
                "/actuator/health",
                "/actuator/prometheus",
                "/openapi/unknown-service",
                "/page/login-failed.zh.html",
                "/site/index.html",
                "/manifest.json",
                "/assets/none.js",
                "/application.yml"
            })
    void whatIsNotListedDoesNotExist(String path) {
        assertProblem(gateway.get(path), 404, "no-such-path");
        assertThat(gateway.backEnds())
                .allSatisfy(service -> assertThat(service.seen).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "streamer-service, streamers",
        "product-service, products",
        "complaint-service, complaints",
        "audit-service, audit"
    })
    void eachServicesOwnDescriptionIsRouted(String service, String from) {
        assertThat(json(gateway.get("/openapi/" + service)).get("from").asString())
                .isEqualTo(from);
        assertThat(gateway.backEnds().stream().flatMap(backEnd -> backEnd.seen.stream()))
                .extracting(BackEnd.Seen::target)
                .containsExactly("/openapi");
    }

    @Test
    void noOriginIsGrantedAnything() {
        var preflight = gateway.send(gateway.request(
                        "/api/v1/complaints", "Origin", "https://evil.example", "Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody())
                .build());

        assertProblem(preflight, 405, "method-not-allowed");
        assertThat(preflight.headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void aProblemSpeaksTheReadersLanguage() {
        assertThat(assertProblem(gateway.get("/nothing"), 404, "no-such-path")
                        .get("title")
                        .asString())
                .isEqualTo("没有找到");
        assertThat(assertProblem(gateway.get("/nothing", "Accept-Language", "en-GB"), 404, "no-such-path")
                        .get("title")
                        .asString())
                .isEqualTo("Not found");
    }

    @Test
    void nothingThatAClientClaimsAboutItselfIsPassedOn() {
        gateway.get(
                "/api/v1/complaints",
                "X-Forwarded-For",
                "203.0.113.7",
                "X-Forwarded-Proto",
                "https",
                "Forwarded",
                "for=203.0.113.7",
                "X-Real-IP",
                "203.0.113.7",
                "X-User",
                "admin",
                "X-Roles",
                "admin",
                "Cookie",
                "session=1");

        var seen = gateway.complaints.last();
        assertThat(seen.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(seen.header("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(seen.header("X-Forwarded-Port"))
                .isEqualTo(Integer.toString(URI.create(gateway.uri).getPort()));
        assertThat(seen.headers()).doesNotContainKeys("Forwarded", "X-real-ip", "X-user", "X-roles", "Cookie");
    }

    @Test
    void aSaneCorrelationIdIsKeptAndAnyOtherReplaced() {
        var sane = "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b";

        var kept = gateway.get("/api/v1/complaints", "X-Correlation-Id", sane);
        assertThat(gateway.complaints.last().header("X-Correlation-Id")).isEqualTo(sane);
        assertThat(kept.headers().allValues("X-Correlation-Id")).containsExactly(sane);

        var replaced = gateway.get("/api/v1/complaints", "X-Correlation-Id", "<script>alert(1)</script>");
        var made = gateway.complaints.last().header("X-Correlation-Id");
        assertThat(made).matches("[0-9a-f-]{36}");
        assertThat(replaced.headers().allValues("X-Correlation-Id")).containsExactly(made);
    }

    @Test
    void aTraceGoesOn() {
        gateway.get("/api/v1/complaints", "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        assertThat(gateway.complaints.last().header("traceparent")).startsWith("00-0af7651916cd43dd8448eb211c80319c-");
    }

    @Test
    void anAnswerCarriesTheGatewaysHeadersAndNotTheServices() {
        gateway.audit.does(exchange -> {
            var headers = exchange.getResponseHeaders();
            headers.add("Feed-Next", "42");
            headers.add("ETag", "\"7\"");
            headers.add("Set-Cookie", "a=b");
            headers.add("Access-Control-Allow-Origin", "*");
            headers.add("Server", "secret/1.0");
            headers.add("X-Content-Type-Options", "nosniff");
            headers.add("Content-Security-Policy", "default-src *");
            gateway.audit.answer(exchange, 200, "{}");
        });

        var headers = gateway.get("/api/v1/feed").headers();

        assertThat(headers.firstValue("Feed-Next")).contains("42");
        assertThat(headers.firstValue("ETag")).contains("\"7\"");
        assertThat(headers.map()).doesNotContainKeys("set-cookie", "access-control-allow-origin", "server");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; frame-ancestors 'none'; sandbox");
        assertThat(headers.allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(headers.map()).doesNotContainKey("strict-transport-security");
    }

    @Test
    void aServicesOwnProblemIsPassedOnAsItIs() {
        gateway.complaints.does(exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/problem+json");
            gateway.complaints.answer(exchange, 422, "{\"type\":\"urn:chengxin:problem:reference-unknown\"}");
        });

        var answer = gateway.postJson("/api/v1/complaints", "{}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).isEqualTo("{\"type\":\"urn:chengxin:problem:reference-unknown\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data; boundary=b"})
    void aFormIsNotPassedOn(String type) {
        var answer = gateway.post("/api/v1/complaints", BodyPublishers.ofString("a=b"), "Content-Type", type);

        assertProblem(answer, 415, "unsupported-media-type");
        assertThat(gateway.complaints.seen).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/complaints/..%2f..%2factuator", "/api/v1//complaints", "/api/v1/complaints;x=1"})
    void anAddressThatPlaysTricksIsRefused(String target) throws IOException {
        var answer = raw("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .doesNotContain("<html");
        assertThat(gateway.complaints.seen).isEmpty();
    }

    @Test
    void headersWithoutEndAreRefused() throws IOException {
        var answer = raw(
                "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Long: " + "x".repeat(20_000) + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("Tomcat");
    }

    @Test
    void healthAndMetricsAreOnTheManagementPort() {
        gateway.get("/api/v1/complaints");

        assertThat(gateway.get(gateway.management + "/actuator/health").statusCode())
                .isEqualTo(200);
        assertThat(gateway.get(gateway.management + "/actuator/prometheus").body())
                .contains("http_server_requests_seconds", "resilience4j_circuitbreaker_state");
    }

    private static String raw(String request) throws IOException {
        try (var socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(gateway.uri).getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            return reader.lines().collect(Collectors.joining("\n"));
        }
    }
}
