package dev.chengxin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/// Reads the AsyncAPI document as a stranger would: by the form of the specification, and following every
/// reference.
class AsyncApiTest {
    private final JsonNode document = ContractFiles.json(DocumentsTest.ASYNC_API);

    @BeforeAll
    static void rewriteWhenAsked() {
        DocumentsTest.rewriteWhenAsked();
    }

    @Test
    void hasTheFormOfAnAsyncApi3Document() {
        assertThat(document.required("asyncapi").stringValue()).isEqualTo("3.0.0");
        assertThat(document.at("/info/title").stringValue()).isNotBlank();
        assertThat(document.at("/info/version").stringValue()).isNotBlank();
        for (var operation : document.required("operations")) {
            assertThat(operation.required("action").stringValue()).isIn("send", "receive");
            assertThat(operation.at("/channel/$ref").stringValue()).startsWith("#/channels/");
            for (var message : operation.required("messages")) {
                assertThat(message.required("$ref").stringValue()).startsWith("#/channels/");
            }
        }
        for (var channel : document.required("channels")) {
            for (var message : channel.required("messages")) {
                assertThat(message.required("$ref").stringValue()).startsWith("#/components/messages/");
            }
        }
    }

    @Test
    void namesExactlyTheTypesAndTopicsOfTheCatalogue() {
        assertThat(document.at("/components/messages").propertyNames())
                .containsExactlyElementsOf(
                        EventCatalog.all().stream().map(EventType::type).toList());
        var inChannels = new ArrayList<String>();
        for (var channel : document.required("channels")) {
            var topic = channel.required("address").stringValue();
            channel.required("messages").propertyNames().forEach(type -> inChannels.add(topic + " " + type));
        }
        assertThat(inChannels)
                .containsExactlyInAnyOrderElementsOf(EventCatalog.all().stream()
                        .map(type -> type.topic() + " " + type.type())
                        .toList());
    }

    @Test
    void everyMessageHasItsSchemaAndItsSample() {
        for (var type : EventCatalog.all()) {
            var message = document.required("components").required("messages").required(type.type());
            assertThat(message.at("/payload/schema/$ref").stringValue())
                    .isEqualTo("./schemas/" + type.type() + ".json");
            assertThat(message.at("/examples/0/payload/$ref").stringValue())
                    .isEqualTo("./samples/" + type.type() + ".json#/data");
            assertThat(message.at("/examples/0/headers/ce_type").stringValue()).isEqualTo(type.type());
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        var references = references(document).toList();
        assertThat(references).hasSizeGreaterThan(EventCatalog.all().size() * 4);
        assertThat(references)
                .allSatisfy(reference -> assertThat(target(reference).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    private JsonNode target(String reference) {
        var parts = List.of(reference.split("#", 2));
        var file = parts.getFirst();
        var root = file.isEmpty() ? document : ContractFiles.json(ContractFiles.MAIN.resolve(file));
        return parts.size() == 1 ? root : root.at(JsonPointer.compile(parts.getLast()));
    }

    private static Stream<String> references(JsonNode node) {
        var own = node.path("$ref");
        return Stream.concat(
                own.isString() ? Stream.of(own.stringValue()) : Stream.of(),
                node.valueStream().flatMap(AsyncApiTest::references));
    }
}
