package dev.chengxin.gateway;

import static dev.chengxin.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BodyTest {

    private static final int LIMIT = 10_000;

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = new RunningGateway("--chengxin.gateway.body.max=" + LIMIT + "B");
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
    void aBodyThatSaysItIsTooLargeIsNotRead() {
        var answer = gateway.postJson("/api/v1/complaints", "x".repeat(LIMIT + 1));

        assertProblem(answer, 413, "body-too-large");
        assertThat(gateway.complaints.seen).isEmpty();
    }

    @Test
    void aContentTypeThatIsNoneIsRefused() {
        for (String type : List.of("json", "/////", ";", "application/json;charset=nope", "*/*", "application/*")) {
            var answer = gateway.post("/api/v1/complaints", BodyPublishers.ofString("{}"), "Content-Type", type);

            assertProblem(answer, 415, "unsupported-media-type");
            assertThat(gateway.complaints.seen).as(type).isEmpty();
        }
    }

    @Test
    void aBodyThatDoesNotSayIsStoppedWhereItIsTooLarge() {
        var answer = chunked(LIMIT + 1);

        assertProblem(answer, 413, "body-too-large");
        assertThat(gateway.complaints.seen)
                .as("the service never saw a whole request")
                .isEmpty();
    }

    @Test
    void aBodyThatBreaksOffNeverLooksWhole() throws IOException {
        for (var framing :
                List.of("Content-Length: 20\r\n\r\n{\"a\":1}", "Transfer-Encoding: chunked\r\n\r\n7\r\n{\"a\":1}")) {
            try (var socket = new Socket(
                    InetAddress.getLoopbackAddress(), URI.create(gateway.uri).getPort())) {
                var request =
                        "POST /api/v1/complaints HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n";
                socket.getOutputStream().write((request + framing).getBytes(StandardCharsets.US_ASCII));
                socket.shutdownOutput();
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 400");
            }
        }
        assertThat(gateway.complaints.seen).isEmpty();
    }

    @Test
    void aBodyOfJustTheLimitPasses() {
        assertThat(gateway.postJson("/api/v1/complaints", "x".repeat(LIMIT)).statusCode())
                .isEqualTo(200);
        assertThat(chunked(LIMIT).statusCode()).isEqualTo(200);
        assertThat(gateway.complaints.last().body()).hasSize(LIMIT);
    }

    @Test
    void largeBodiesDoNotShutTheDoorForOthers() {
        for (int attempt = 0; attempt < 12; attempt++) {
            chunked(LIMIT * 2);
        }

        assertThat(gateway.postJson("/api/v1/complaints", "{}").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> chunked(int length) {
        return gateway.post(
                "/api/v1/complaints",
                BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream("x".repeat(length).getBytes(StandardCharsets.US_ASCII))),
                "Content-Type",
                "application/json");
    }
}
