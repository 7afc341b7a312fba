package dev.chengxin.servicekit.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.local.EmbeddedStoreProcess;
import dev.chengxin.local.EmbeddedStoreSettings;
import dev.chengxin.servicekit.event.Actor;
import dev.chengxin.servicekit.event.EventContext;
import dev.chengxin.servicekit.personal.PersonalData;
import dev.chengxin.servicekit.security.AllowAnyone;
import dev.chengxin.servicekit.security.TestIssuer;
import dev.chengxin.servicekit.web.RequestContext;
import dev.chengxin.servicekit.web.TestService;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(OutputCaptureExtension.class)
class ObserveTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private final TestIssuer issuer = new TestIssuer();
    private EmbeddedStoreProcess store;
    private TestService service;

    @BeforeAll
    void start(@TempDir Path folder) {
        store = EmbeddedStoreProcess.start(EmbeddedStoreSettings.in(folder.resolve("store")));
        service = TestService.startWithStore(
                List.of(TracedController.class),
                "chengxin.issuer=" + issuer.uri(),
                "chengxin.keys.folder=" + folder.resolve("keys"),
                "chengxin.keys.create=true",
                "spring.mongodb.uri=" + store.uri("observe"),
                "management.server.port=0",
                "logging.config=classpath:structured-logback.xml",
                "logging.structured.format.console=ecs");
    }

    @AfterAll
    void stop() {
        service.close();
        store.close();
        issuer.close();
    }

    @Test
    void carriesCorrelationAndTraceFromTheRequestToItsEvents(CapturedOutput output) {
        String id = UUID.randomUUID().toString();
        var context = service.get(
                        "/traced", "X-Correlation-Id", id, "traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
                .json();

        assertThat(context.path("correlationId").asString()).isEqualTo(id);
        assertThat(context.path("traceParent").asString()).matches("00-" + TRACE + "-[0-9a-f]{16}-01");
        assertThat(output.toString().lines())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("{")
                        .contains("asked for a trace")
                        .contains("\"correlationId\":\"" + id + "\"")
                        .contains("\"traceId\":\"" + TRACE + "\""));
    }

    @Test
    void startsATraceOfItsOwn() {
        assertThat(service.get("/traced").json().path("traceParent").asString())
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @Test
    void needsNoCollector(CapturedOutput output) {
        service.get("/traced");

        assertThat(output.toString()).doesNotContain("Failed to export").doesNotContain("\"level\":\"ERROR\"");
    }

    @Test
    void servesHealthAndMetricsOnTheManagementPortOnly() {
        service.get("/traced");
        var health = service.management("/actuator/health");

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.json().at("/components/store/status").asString()).isEqualTo("UP");
        assertThat(health.json().path("components").has("mongodb")).isFalse();
        assertThat(service.management("/actuator/prometheus").text())
                .contains("http_server_requests_seconds_bucket")
                .contains("uri=\"/traced\"");
        assertThat(service.management("/actuator/env").status()).isEqualTo(404);
        assertThat(service.get("/actuator/health").status()).isEqualTo(404);
    }

    @Test
    void opensPersonalDataWhereKeysAndStoreAreConfigured() {
        assertThat(service.context().getBean(PersonalData.class)).isNotNull();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void saysWhenTheStoreIsAway() {
        store.kill();

        var health = service.management("/actuator/health");

        assertThat(health.status()).isEqualTo(503);
        assertThat(health.json().at("/components/store/status").asString()).isEqualTo("DOWN");
        assertThat(health.text()).doesNotContain("Exception");
    }

    @RestController
    static class TracedController {
        @AllowAnyone
        @GetMapping("/traced")
        EventContext traced() {
            LoggerFactory.getLogger(TracedController.class).info("asked for a trace");
            return RequestContext.eventContext(Actor.system("test"), "330106");
        }
    }
}
