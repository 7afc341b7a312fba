package dev.chengxin.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MergeTest {

    private static final String COMPLAINTS = """
            {"openapi": "3.1.0", "tags": [{"name": "shared"}, {"name": "complaints"}],
             "paths": {"/api/v1/complaints": {"get": {"operationId": "list", "$ref": "#/components/schemas/Page"}},
                       "/internal": {"get": {}}},
             "components": {
               "schemas": {
                 "Page": {"type": "object", "properties": {"items": {"$ref": "#/components/schemas/Item"}}},
                 "Item": {"type": "string"},
                 "Problem": {"type": "object"}},
               "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer"}}}}""";

    private static final String AUDIT = """
            {"openapi": "3.1.0", "tags": [{"name": "shared"}, {"name": "feed"}],
             "paths": {"/api/v1/feed": {"get": {"operationId": "list", "schema": {"$ref": "#/components/schemas/Page"},
                                                "mapping": {"a": "#/components/schemas/Item"},
                                                "problem": {"$ref": "#/components/schemas/Problem"}}}},
             "components": {
               "schemas": {
                 "Page": {"type": "object", "properties": {"items": {"$ref": "#/components/schemas/Item"}}},
                 "Item": {"type": "integer"},
                 "Problem": {"type": "object"}},
               "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer", "description": "other words"}}}}""";

    @Test
    void everyRoutedPathIsThereAndNoOther() {
        assertThat(merged().get("paths").propertyNames())
                .containsExactlyInAnyOrder("/api/v1/complaints", "/api/v1/feed");
    }

    @Test
    void whatMeansTheSameIsKeptOnce() {
        assertThat(merged().at("/components/schemas").propertyNames())
                .containsExactlyInAnyOrder("Page", "Item", "Problem", "AuditServicePage", "AuditServiceItem");
        assertThat(merged().at("/paths/~1api~1v1~1feed/get/problem/$ref").asString())
                .isEqualTo("#/components/schemas/Problem");
    }

    @Test
    void whatMeansSomethingElseIsRenamedWhereverItIsReferredTo() {
        var document = merged();

        assertThat(document.at("/components/schemas/AuditServiceItem/type").asString())
                .isEqualTo("integer");
        assertThat(document.at("/components/schemas/Item/type").asString()).isEqualTo("string");
        assertThat(document.at("/paths/~1api~1v1~1feed/get/schema/$ref").asString())
                .isEqualTo("#/components/schemas/AuditServicePage");
        assertThat(document.at("/paths/~1api~1v1~1feed/get/mapping/a").asString())
                .isEqualTo("#/components/schemas/AuditServiceItem");
        assertThat(document.at("/components/schemas/AuditServicePage/properties/items/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/AuditServiceItem");
        assertThat(document.at("/paths/~1api~1v1~1complaints/get/$ref").asString())
                .isEqualTo("#/components/schemas/Page");
    }

    @Test
    void operationsHaveIdsOfTheirOwn() {
        var document = merged();

        assertThat(document.at("/paths/~1api~1v1~1complaints/get/operationId").asString())
                .isEqualTo("list");
        assertThat(document.at("/paths/~1api~1v1~1feed/get/operationId").asString())
                .isEqualTo("AuditServicelist");
    }

    @Test
    void securitySchemesKeepTheNamesThatRequirementsUse() {
        assertThat(merged().at("/components/securitySchemes").propertyNames()).containsExactly("bearer");
    }

    @Test
    void tagsAreListedOnce() {
        assertThat(merged().get("tags").values())
                .extracting(tag -> tag.get("name").asString())
                .containsExactly("shared", "complaints", "feed");
    }

    @Test
    void aServiceThatIsAwayIsNamed() {
        assertThat(Merge.of(List.of(), List.of("audit-service"))
                        .get("x-unavailable")
                        .values())
                .extracting(JsonNode::asString)
                .containsExactly("audit-service");
    }

    private static JsonNode merged() {
        return Merge.of(
                List.of(description("complaint-service", COMPLAINTS), description("audit-service", AUDIT)), List.of());
    }

    private static Description description(String service, String document) {
        return new Description(service, JsonMapper.shared().readTree(document), path -> path.startsWith("/api/"));
    }
}
