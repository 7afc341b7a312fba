package dev.chengxin.contracts;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes the AsyncAPI 3 document from the catalogue, the schemas and the samples.
final class AsyncApiDocument {
    private static final String BINDING = "0.5.0";
    private static final List<String> NOT_HEADERS = List.of("datacontenttype", "data");

    private AsyncApiDocument() {}

    static JsonNode of(List<EventType> types) {
        var document = object().put("asyncapi", "3.0.0");
        document.set("info", info());
        document.put("defaultContentType", Envelope.CONTENT_TYPE);
        var channels = document.putObject("channels");
        var operations = document.putObject("operations");
        var components = document.putObject("components");
        var messages = components.putObject("messages");
        components.putObject("messageTraits").set("cloudEvent", cloudEvent());
        for (var topic :
                types.stream().map(EventType::topic).distinct().sorted().toList()) {
            var ofTopic =
                    types.stream().filter(type -> type.topic().equals(topic)).toList();
            channels.set(id(topic), channel(topic, ofTopic));
            operations.set("send-" + id(topic), operation(topic, ofTopic));
        }
        types.forEach(type -> messages.set(type.type(), message(type)));
        return document;
    }

    private static ObjectNode info() {
        return object().put("title", "Chengxin events")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "What the services of Chengxin publish. Every record is a CloudEvents 1.0 event in Kafka's binary mode, its key"
                                + " is the subject. First occurrences of an aggregate's events are in order; a record with the same subject,"
                                + " sequence and id as an earlier one is a repeat. Readers ignore fields and types that they do not know.");
    }

    private static ObjectNode channel(String topic, List<EventType> types) {
        var channel = object().put("address", topic);
        channel.put("description", "Unlimited retention, no compaction; every record becomes a leaf of the ledger.");
        var messages = channel.putObject("messages");
        types.forEach(type -> messages.set(type.type(), ref("#/components/messages/" + type.type())));
        var kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("topic", topic).put("partitions", Topics.PARTITIONS);
        var configuration = kafka.putObject("topicConfiguration");
        configuration.putArray("cleanup.policy").add("delete");
        configuration.put("retention.ms", -1).put("retention.bytes", -1);
        kafka.put("bindingVersion", BINDING);
        return channel;
    }

    private static ObjectNode operation(String topic, List<EventType> types) {
        var operation = object().put("action", "send");
        operation.put("summary", "The service that owns the aggregates publishes; any other service may read.");
        operation.set("channel", ref("#/channels/" + id(topic)));
        var messages = operation.putArray("messages");
        types.forEach(type -> messages.add(ref("#/channels/" + id(topic) + "/messages/" + type.type())));
        return operation;
    }

    private static ObjectNode message(EventType type) {
        var schema = ContractFiles.schema(type.type());
        var message = object().put("name", type.type()).put("title", type.type());
        message.put("summary", schema.required("description").stringValue());
        message.put("contentType", Envelope.CONTENT_TYPE);
        message.put("x-visibility", EventTable.word(type.visibility()));
        var payload = message.putObject("payload");
        payload.put("schemaFormat", "application/schema+json;version=2020-12");
        payload.set("schema", ref("./schemas/" + type.type() + ".json"));
        message.putArray("traits").add(ref("#/components/messageTraits/cloudEvent"));
        message.putArray("examples").add(example(type));
        return message;
    }

    private static ObjectNode example(EventType type) {
        var example = object().put("name", "sample");
        var headers = object().put("content-type", Envelope.CONTENT_TYPE);
        ContractFiles.sample(type.type()).forEachEntry((name, value) -> {
            if (!NOT_HEADERS.contains(name)) {
                headers.set("ce_" + name, value);
            }
        });
        example.set("headers", headers);
        example.set("payload", ref("./samples/" + type.type() + ".json#/data"));
        return example;
    }

    private static ObjectNode cloudEvent() {
        var envelope = ContractFiles.schema("envelope");
        var trait = object();
        var headers = trait.putObject("headers").put("type", "object");
        var required = headers.putArray("required").add("content-type");
        var properties = headers.putObject("properties");
        properties.set("content-type", ref("./schemas/envelope.json#/properties/datacontenttype"));
        envelope.required("properties").propertyNames().stream()
                .filter(name -> !NOT_HEADERS.contains(name))
                .forEach(name -> properties.set("ce_" + name, ref("./schemas/envelope.json#/properties/" + name)));
        envelope.required("required")
                .valueStream()
                .map(JsonNode::stringValue)
                .filter(name -> !NOT_HEADERS.contains(name))
                .forEach(name -> required.add("ce_" + name));
        trait.putObject("correlationId")
                .put("description", "The same for everything that one request set off.")
                .put("location", "$message.header#/ce_correlationid");
        var kafka = trait.putObject("bindings").putObject("kafka");
        // In place, not by reference: the official schema takes a reference for two things at once here.
        kafka.set("key", Schemas.whole("envelope").required("properties").required("subject"));
        kafka.put("bindingVersion", BINDING);
        return trait;
    }

    private static String id(String topic) {
        return topic.replace('.', '-');
    }

    private static ObjectNode ref(String target) {
        return object().put("$ref", target);
    }

    private static ObjectNode object() {
        return EventJson.mapper().createObjectNode();
    }
}
