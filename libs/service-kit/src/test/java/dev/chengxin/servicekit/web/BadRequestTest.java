package dev.chengxin.servicekit.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.servicekit.security.TestIssuer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class BadRequestTest {
    private final TestIssuer issuer = new TestIssuer();
    private TestService service;

    @BeforeAll
    void start() {
        service = TestService.start(
                List.of(ThingController.class), "chengxin.issuer=" + issuer.uri(), "chengxin.web.max-body=10KB");
    }

    @AfterAll
    void stop() {
        service.close();
        issuer.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // body | status | type | pointer
                "{} | 400 | wrong-type | /count",
                "{\"count\": 1} | 422 | invalid-value | /name",
                "{\"name\": \" \", \"count\": 1} | 422 | invalid-value | /name",
                "{\"name\": \"a\", \"count\": 11} | 422 | invalid-value | /count",
                "{\"name\": \"a\", \"count\": null} | 400 | wrong-type | /count",
                "{\"name\": 5, \"count\": 1} | 400 | wrong-type | /name",
                "{\"name\": true, \"count\": 1} | 400 | wrong-type | /name",
                "{\"name\": {}, \"count\": 1} | 400 | wrong-type | /name",
                "{\"name\": [\"a\"], \"count\": 1} | 400 | wrong-type | /name",
                "{\"name\": \"a\", \"count\": \"1\"} | 400 | wrong-type | /count",
                "{\"name\": \"a\", \"count\": \"x\"} | 400 | wrong-type | /count",
                "{\"name\": \"a\", \"count\": \"\"} | 400 | wrong-type | /count",
                "{\"name\": \"a\", \"count\": 1.5} | 400 | wrong-type | /count",
                "{\"name\": \"a\", \"count\": 1e0} | 400 | wrong-type | /count",
                "{\"name\": \"a\", \"count\": 99999999999} | 400 | wrong-type | /count",
                "{\"name\": \"a\", \"count\": 1, \"amountFen\": 99999999999999999999} | 400 | wrong-type | /amountFen",
                "{\"name\": \"a\", \"count\": 1, \"amountFen\": 1e999999999} | 400 | wrong-type | /amountFen",
                "{\"name\": \"a\", \"count\": 1, \"colour\": \"BLUE\"} | 422 | invalid-value | /colour",
                "{\"name\": \"a\", \"count\": 1, \"colour\": 1} | 400 | wrong-type | /colour",
                "{\"name\": \"a\", \"count\": 1, \"at\": \"yesterday\"} | 422 | invalid-value | /at",
                "{\"name\": \"a\", \"count\": 1, \"at\": \"+999999999-01-01T00:00:00Z\"} | 422 | invalid-value | /at",
                "{\"name\": \"a\", \"count\": 1, \"at\": 17} | 400 | wrong-type | /at",
                "{\"name\": \"a\", \"count\": 1, \"day\": \"2026-02-30\"} | 422 | invalid-value | /day",
                "{\"name\": \"a\", \"count\": 1, \"day\": [2026, 1, 1]} | 400 | wrong-type | /day",
                "{\"name\": \"a\", \"count\": 1, \"open\": \"yes\"} | 400 | wrong-type | /open",
                "{\"name\": \"a\", \"count\": 1, \"open\": 1} | 400 | wrong-type | /open",
                "{\"name\": \"a\", \"count\": 1, \"parts\": {}} | 400 | wrong-type | /parts",
                "{\"name\": \"a\", \"count\": 1, \"parts\": [7]} | 400 | wrong-type | /parts/0",
                "{\"name\": \"a\", \"count\": 1, \"parts\": [{\"name\": \"toolong\"}]} | 422 | invalid-value | /parts/0/name",
                "{\"name\": \"a\", \"count\": 1, \"parts\": [{\"name\": \"x\", \"y\": 1}]} | 400 | unknown-property | /parts/0/y",
                "{\"name\": \"a\", \"count\": 1, \"code\": {\"value\": \"X\"}} | 422 | invalid-value | /code",
                "{\"name\": \"a\", \"count\": 1, \"no/such~one\": 1} | 400 | unknown-property | /no~1such~0one",
                "{\"name\": \"a\\u0000b\", \"count\": 1} | 400 | bad-characters | /name",
                "{\"name\": \"a\\ud800\", \"count\": 1} | 400 | bad-characters | /name",
                "{\"name\": \"a\", \"count\": 1, \"words\": {\"k\": \"\\udc00\"}} | 400 | bad-characters | /words/k",
                "{\"name\": \"a\", \"count\": 1, \"\\ud800\": 1} | 400 | malformed-json | none",
                "{\"name\": \"a\", \"name\": \"b\", \"count\": 1} | 400 | malformed-json | none",
                "{\"name\": \"a\", | 400 | malformed-json | none",
                "{\"name\": \"a\" \"count\": 1} | 400 | malformed-json | none",
                "{\"name\": \"a\", \"count\": 1} trailing | 400 | malformed-json | none",
                "{\"name\": \"a\", \"count\": 1}{} | 400 | wrong-type | none",
                "{\"name\": \"a\", \"count\": 01} | 400 | malformed-json | none",
                "{\"name\": \"a\", \"count\": NaN} | 400 | malformed-json | none",
                "[] | 400 | wrong-type | none",
                "null | 400 | malformed-request | none",
                "7 | 400 | wrong-type | none",
                "\"text\" | 400 | wrong-type | none",
                "`` | 400 | malformed-request | none",
            })
    void refusesABadBody(String body, int status, String type, String pointer) {
        var answer = service.post("/things", body);

        assertThat(answer.problemType()).as(answer.text()).isEqualTo(type);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.pointer()).isIn(pointer, pointer.equals("none") ? "" : pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"reason\": \"x\"}", "[]", "null", "x", "{} {}", "{", "{}{\"a\": 1}"})
    void refusesABodyWhereNoneIsTaken(String body) {
        var answer = service.post("/keyed", body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.problemType()).isEqualTo("unexpected-body");
        assertThat(answer.json().path("errors").path(0).path("remedy").asString(""))
                .isNotBlank();
    }

    @Test
    void refusesALongBodyWhereNoneIsTaken() {
        assertThat(service.post("/keyed", "{" + " ".repeat(5_000) + "}").problemType())
                .isEqualTo("unexpected-body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", " { }\n"})
    void takesNoBodyAndAnEmptyObjectForTheSame(String body) {
        assertThat(service.post("/keyed", body).status()).isEqualTo(200);
    }

    @Test
    void takesAGoodBody() {
        var answer = service.post("/things", """
                {"name": "苹果🍎", "count": 3, "amountFen": 12, "colour": "RED", "at": "2026-01-02T03:04:05.678901+08:00",
                 "day": "2026-01-02", "open": true, "parts": [{"name": "x"}], "words": {"k": "v"}, "code": {"value": "C1"}}
                """);

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().path("at").asString()).isEqualTo("2026-01-01T19:04:05.678Z");
        assertThat(answer.json().path("name").asString()).isEqualTo("苹果🍎");
    }

    @Test
    void refusesDeepNesting() {
        var answer = service.post("/things", "{\"name\":".repeat(700) + "1" + "}".repeat(700));

        assertThat(answer.status()).isEqualTo(400);
        var arrays = service.post("/things", "{\"words\": {\"k\": " + "[".repeat(3000) + "]".repeat(3000) + "}}");
        assertThat(arrays.status()).isEqualTo(400);
    }

    @Test
    void refusesBytesThatAreNoText() {
        byte[] body = {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xff, (byte) 0xfe, '"', '}'};
        var answer = service.send(
                "/things",
                request -> request.header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(body)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo(Problem.MEDIA_TYPE);
    }

    @Test
    void refusesABodyOverTheLimitWhetherItsLengthIsAnnouncedOrNot() {
        String large = "{\"name\": \"" + "x".repeat(20_000) + "\", \"count\": 1}";
        var announced = service.post("/things", large);
        var chunked = service.send(
                "/things",
                request -> request.header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large.getBytes(UTF_8)))));

        assertThat(announced.problemType()).isEqualTo("body-too-large");
        assertThat(announced.status()).isEqualTo(413);
        assertThat(chunked.problemType()).isEqualTo("body-too-large");
        assertThat(chunked.status()).isEqualTo(413);
    }

    @Test
    void refusesAnotherMediaType() {
        var text = service.send(
                "/things",
                request -> request.header("Content-Type", "text/plain").POST(BodyPublishers.ofString("{}")));
        var none = service.send("/things", request -> request.POST(BodyPublishers.ofString("{}")));
        var odd = service.send(
                "/things", request -> request.header("Content-Type", "///;;").POST(BodyPublishers.ofString("{}")));

        assertThat(text.status()).isEqualTo(415);
        assertThat(text.problemType()).isEqualTo("unsupported-media-type");
        assertThat(none.status()).isEqualTo(415);
        assertThat(odd.status()).isEqualTo(415);
    }

    @Test
    void answersInItsOneFormWhateverIsAccepted() {
        for (String accept : List.of("image/png", "text/html", "application/xml", "///")) {
            var answer = service.get("/things", "Accept", accept);

            assertThat(answer.status()).as(accept).isEqualTo(200);
            assertThat(answer.header("Content-Type")).as(accept).startsWith("application/json");
        }
    }

    @Test
    void refusesAnotherMethod() {
        var answer = service.send("/things", request -> request.DELETE());

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.problemType()).isEqualTo("method-not-allowed");
        assertThat(answer.header("Allow")).contains("GET").contains("POST");
    }

    @ParameterizedTest
    @CsvSource({
        "/search, q",
        "/search?q=%00, q",
        "/search?q=a&depth=x, depth",
        "/search?q=a&depth=4, depth",
        "/search?q=a&depth=1.5, depth",
        "/search?q=a&depth=99999999999, depth",
        "/things?limit=0, limit",
        "/things?limit=201, limit",
        "/things?limit=-1, limit",
        "/things?limit=x, limit",
        "/things?limit=, limit",
        "/things?cursor=abc, cursor",
        "/things?cursor=%F0%9F%8D%8E, cursor",
        "/things?cursor=MTIz, cursor",
        "/things/x, number",
        "/things/99999999999, number",
    })
    void namesABadParameter(String path, String parameter) {
        var answer = service.get(path);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.problemType()).isEqualTo("bad-parameter");
        assertThat(answer.parameter()).isEqualTo(parameter);
    }

    @ParameterizedTest
    @CsvSource({"/search?q=%zz", "/search?%zz=1", "/search?q=%ff%fe&depth=1"})
    void refusesOrRepairsABrokenEncoding(String path) {
        assertThat(raw("GET " + path + " HTTP/1.1")).matches("(?s)HTTP/1.1 (400|200).*");
    }

    @ParameterizedTest
    @CsvSource({"/nowhere", "/error", "/things/1/2", "/actuator/health", "/actuator", "/favicon.ico", "/index.html"})
    void knowsNoOtherPath(String path) {
        var answer = service.get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problemType()).isEqualTo("no-such-path");
        assertThat(answer.json().path("instance").asString()).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({"/things//1", "/things/%2e%2e/x", "/things;a=b", "/things/%00", "/things/%ff", "/a|b", "/things/%2F1"})
    void refusesAnOddPath(String path) {
        String answer = raw("GET " + path + " HTTP/1.1");

        assertThat(answer)
                .matches("(?s)HTTP/1.1 4.*")
                .contains("application/problem+json")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Odd",
                "Accept",
                "Accept-Language",
                "Authorization",
                "Content-Type",
                "Content-Length",
                "Idempotency-Key",
                "X-Correlation-Id",
                "Transfer-Encoding",
                "traceparent",
                "Cookie"
            })
    void survivesControlCharactersInHeaders(String header) {
        for (var odd : List.of("\u0085", "a\u0001b", "\ud83c\udf4e")) {
            String answer = raw("POST /keyed HTTP/1.1\r\n" + header + ": " + odd);

            assertThat(answer).as("%s: %s", header, odd).matches("(?s)HTTP/1.1 (200|4..).*");
            assertThat(answer.startsWith("HTTP/1.1 4")).isEqualTo(answer.contains("application/problem+json"));
        }
    }

    private String raw(String requestLine) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            socket.getOutputStream()
                    .write((requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
