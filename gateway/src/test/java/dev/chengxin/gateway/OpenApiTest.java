package dev.chengxin.gateway;

import static dev.chengxin.gateway.RunningGateway.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiTest {

    private RunningGateway gateway;

    @BeforeEach
    void start() {
        gateway = new RunningGateway();
        gateway.streamers.answers(200, description("/api/v1/streamers"));
        gateway.products.answers(200, description("/api/v1/products"));
        gateway.complaints.answers(200, description("/api/v1/complaints"));
        gateway.audit.answers(200, description("/api/v1/feed"));
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void oneDocumentDescribesAllServicesAndIsNotFetchedEachTime() {
        var document = json(gateway.get("/openapi"));

        assertThat(document.get("openapi").asString()).isEqualTo("3.1.0");
        assertThat(document.get("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/v1/me",
                        "/api/v1/work-items",
                        "/api/v1/work-items/stream",
                        "/login",
                        "/logout",
                        "/api/v1/streamers",
                        "/api/v1/products",
                        "/api/v1/complaints",
                        "/api/v1/feed");
        assertThat(document.get("x-unavailable").isEmpty()).isTrue();

        gateway.get("/openapi");
        assertThat(gateway.complaints.seen).hasSize(1);
        assertThat(gateway.complaints.last().target()).isEqualTo("/openapi");
    }

    @Test
    void aServiceThatIsAwayIsNamedUntilItIsBack() {
        gateway.audit.goAway();
        gateway.streamers.goAway();
        var document = json(gateway.get("/openapi"));

        assertThat(document.get("x-unavailable").values())
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrder("streamer-service", "audit-service");
        assertThat(document.get("paths").propertyNames())
                .contains("/api/v1/me", "/api/v1/products", "/api/v1/complaints")
                .doesNotContain("/api/v1/streamers", "/api/v1/feed");

        gateway.streamers.comeBack();

        gateway.audit.comeBack();
        gateway.audit.answers(200, "<html>");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(json(gateway.get("/openapi"))
                                .get("x-unavailable")
                                .values())
                        .as("nonsense is no description")
                        .extracting(JsonNode::asString)
                        .containsExactly("audit-service"));

        gateway.audit.answers(200, description("/api/v1/feed"));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(
                                json(gateway.get("/openapi")).get("paths").propertyNames())
                        .contains("/api/v1/feed"));
    }

    @Test
    void theGatewaySaysOfItsOwnPathsWhoMayCallThem() {
        var paths = json(gateway.get("/openapi")).get("paths");
        var list = paths.get("/api/v1/work-items").get("get");

        assertThat(list.get("x-roles").values())
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrder("moderator", "lead", "admin", "regulator");
        assertThat(list.get("parameters").values())
                .extracting(parameter -> parameter.get("name").asString())
                .containsExactlyInAnyOrder("type", "limit", "cursor");
        assertThat(list.get("responses").propertyNames()).contains("200", "401", "403", "503");
        assertThat(list.at("/responses/200/content/application~1json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/WorkPage");
        assertThat(json(gateway.get("/openapi"))
                        .at("/components/schemas/WorkItemOfService/allOf/0/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/WorkItem");
        assertThat(list.at("/responses/429/headers").has("Retry-After")).isTrue();
        assertThat(paths.at("/~1api~1v1~1work-items~1stream/get/responses/200/content")
                        .propertyNames())
                .containsExactly("text/event-stream");
        assertThat(paths.get("/api/v1/me").get("get").has("parameters")).isFalse();
    }

    private static String description(String path) {
        return """
                {"openapi": "3.1.0", "paths": {"%s": {"get": {"responses": {}}}}, "components": {}}""".formatted(path);
    }
}
