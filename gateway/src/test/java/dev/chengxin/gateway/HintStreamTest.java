package dev.chengxin.gateway;

import static dev.chengxin.servicekit.test.Await.await;
import static dev.chengxin.servicekit.test.Await.awaitProcess;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.test.TestKafka;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// Those who look at the work hear of changes on a real broker.
class HintStreamTest {

    private static final String STREAM = "/api/v1/work-items/stream";
    private static final String AT = "2026-03-02T08:00:00.000Z";

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        TestKafka.shared().createTopics(Topics.ledger().toArray(String[]::new));
        event(Topics.COMPLAINT_EVENTS, "before", "complaint.filed.v1", "530129");
        gateway = new RunningGateway(
                "--spring.kafka.bootstrap-servers=" + TestKafka.shared().bootstrapServers(),
                "--chengxin.gateway.login.client-secret=secret",
                "--chengxin.gateway.stream.heartbeat=300ms",
                "--chengxin.gateway.stream.per-client=2",
                "--chengxin.gateway.stream.readers=3");
        awaitProcess().until(() -> metric("chengxin_gateway_stream_connected").endsWith(" 1.0"));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void nobodyListens() {
        await().until(() -> metric("chengxin_gateway_stream_readers").endsWith(" 0.0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {Topics.STREAMER_EVENTS, Topics.PRODUCT_EVENTS, Topics.COMPLAINT_EVENTS, Topics.AUDIT_EVENTS})
    void aChangeIsToldAndNothingThatItSays(String topic) {
        try (var stream = as("moderator")) {
            event(topic, "id-of-" + topic, "finding.raised.v1", "530129");

            await().until(() -> !stream.changes().isEmpty());
            assertThat(stream.changes())
                    .singleElement()
                    .satisfies(told -> assertThat(JsonMapper.shared().readTree(told))
                            .isEqualTo(JsonMapper.shared().readTree("""
                                    {"id": "id-of-%s", "type": "finding.raised.v1", "noun": "finding", "at": "%s"}
                                    """.formatted(topic, AT))));
        }
    }

    @Test
    void aLeaseIsToldToo() {
        TestKafka.shared().createTopics(Topics.WORK_ITEM_CHANGES);
        try (var stream = as("lead")) {
            awaitProcess().until(() -> {
                TestKafka.shared().produce(new ProducerRecord<>(Topics.WORK_ITEM_CHANGES, "f1", """
                                {"id": "f1", "service": "streamer-service", "change": "leased", "at": "%s"}
                                """.formatted(AT)
                        .getBytes(StandardCharsets.UTF_8)));
                return stream.changes().stream().anyMatch(told -> told.contains("work-item.leased"));
            });
            assertThat(stream.changes().getFirst()).contains("\"id\":\"f1\"", "\"noun\":\"work-item\"");
        }
    }

    @Test
    void aRegulatorHearsOfTheOwnJurisdictionOnly() {
        try (var county = regulator("530129");
                var national = regulator("")) {
            event(Topics.COMPLAINT_EVENTS, "far", "complaint.filed.v1", "330106");
            event(Topics.COMPLAINT_EVENTS, "nowhere", "complaint.filed.v1", null);
            event(Topics.COMPLAINT_EVENTS, "near", "complaint.filed.v1", "530129");

            await().until(() -> !county.changes().isEmpty());
            await().until(() -> national.changes().size() == 2);
            assertThat(county.changes()).singleElement().asString().contains("near");
            assertThat(national.changes()).noneMatch(told -> told.contains("nowhere") || told.contains("530129"));
        }
    }

    @Test
    void aStreamBeginsWithTheAdviceToReadEverythingAndShowsThatItLives() {
        try (var stream = as("admin")) {
            await().until(() -> stream.lines.contains(":"));

            assertThat(stream.lines.subList(0, 3)).containsExactly("retry: 3000", "event: resync", "data: {}");
            assertThat(stream.changes()).as("what was before").isEmpty();
            assertThat(stream.answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/event-stream");
            assertThat(stream.answer.headers().firstValue("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void whatIsNoEventIsPassedOver() {
        try (var stream = as("moderator")) {
            TestKafka.shared().produce(new ProducerRecord<>(Topics.AUDIT_EVENTS, "odd", new byte[] {1}));
            event(Topics.AUDIT_EVENTS, "even", "alert.raised.v1", "530129");

            await().until(() -> !stream.changes().isEmpty());
            assertThat(stream.changes()).singleElement().asString().contains("even");
        }
    }

    @Test
    void itEndsWithTheSession() throws InterruptedException {
        try (var browser = new Browser()) {
            gateway.issuer.role = "moderator";
            browser.visit(gateway.uri + "/login?to=/openapi");
            var cookie = "chengxin=" + browser.cookie("chengxin").orElseThrow();
            try (var stream = new EventStream(gateway.uri + STREAM, "Cookie", cookie)) {
                await().until(() -> stream.lines.contains(":"));
                assertThat(stream.hasEnded()).isFalse();

                browser.call("POST", gateway.uri + "/logout", "Origin", gateway.uri);

                assertThat(stream.awaitEnd(10)).isTrue();
                assertThat(stream.lines).doesNotContain("broken off");
            }
        }
    }

    @Test
    void itEndsWithTheToken() throws InterruptedException {
        try (var stream = as("moderator")) {
            await().until(() -> stream.lines.contains(":"));

            gateway.clock.forward(Duration.ofHours(2));

            assertThat(stream.awaitEnd(10)).isTrue();
        } finally {
            gateway.clock.reset();
        }
    }

    @Test
    void itIsForThoseWhoWorkAndNotWithoutEnd() {
        assertThat(gateway.get(STREAM).statusCode()).isEqualTo(401);
        assertThat(gateway.getAs(gateway.issuer.tokenAs("producer"), STREAM).statusCode())
                .isEqualTo(403);
        var open = new ArrayList<EventStream>();
        try {
            open.add(as("moderator"));
            open.add(as("moderator"));
            var third = gateway.getAs(gateway.issuer.tokenAs("moderator"), STREAM);
            open.add(as("lead"));
            var tooMany = gateway.getAs(gateway.issuer.tokenAs("admin"), STREAM);

            ProblemAssert.assertProblem(third, 429, "too-many-requests");
            assertThat(third.headers().firstValue("Retry-After")).contains("10");
            ProblemAssert.assertProblem(tooMany, 503, "service-busy");
        } finally {
            open.forEach(EventStream::close);
        }
    }

    @Test
    void withoutABrokerItIsSilentAndTheGatewayHealthy() {
        try (var alone = new RunningGateway("--chengxin.gateway.stream.heartbeat=100ms");
                var stream = new EventStream(
                        alone.uri + STREAM, "Authorization", "Bearer " + alone.issuer.tokenAs("moderator"))) {
            await().until(() -> stream.lines.contains(":"));

            assertThat(alone.get(alone.management + "/actuator/health").statusCode())
                    .isEqualTo(200);
            assertThat(alone.get(alone.management + "/actuator/prometheus").body())
                    .containsPattern("chengxin_gateway_stream_connected\\{[^}]*} 0.0");
        }
    }

    private static EventStream as(String role) {
        return listening(gateway.issuer.tokenAs(role));
    }

    private static EventStream regulator(String jurisdiction) {
        return listening(gateway.issuer.regulator(jurisdiction));
    }

    private static EventStream listening(String token) {
        var stream = new EventStream(gateway.uri + STREAM, "Authorization", "Bearer " + token);
        await().until(() -> stream.resyncs() == 1);
        return stream;
    }

    private static void event(String topic, String subject, String type, @Nullable String jurisdiction) {
        var sent = new ProducerRecord<>(topic, subject, "{\"secret\": true}".getBytes(StandardCharsets.UTF_8));
        header(sent, "ce_id", UUID.randomUUID().toString());
        header(sent, "ce_type", type);
        header(sent, "ce_time", AT);
        if (jurisdiction != null) {
            header(sent, "ce_jurisdiction", jurisdiction);
        }
        TestKafka.shared().produce(sent);
    }

    private static void header(ProducerRecord<?, ?> sent, String name, String value) {
        sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String metric(String name) {
        return gateway.get(gateway.management + "/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(name))
                .findFirst()
                .orElse("");
    }
}
