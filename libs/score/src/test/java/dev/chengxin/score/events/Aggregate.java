package dev.chengxin.score.events;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.contracts.EventType;
import dev.chengxin.contracts.PublishedEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// An aggregate of some service that says things, one after the other.
final class Aggregate {
    private final String id;
    private final List<JsonNode> events = new ArrayList<>();

    Aggregate(String name) {
        this.id = idOf(name);
    }

    /// The id that stands for a name.
    static String idOf(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    String id() {
        return id;
    }

    /// What it said, in order.
    List<JsonNode> events() {
        return events;
    }

    Aggregate says(Instant time, PublishedEvent event) {
        var sequence = events.size() + 1;
        var envelope = new Envelope(
                idOf(id + sequence),
                "test",
                EventType.of(event.getClass()).type(),
                id,
                EventJson.text(time),
                Map.of(Envelope.SEQUENCE, Envelope.sequenceText(sequence)),
                EventJson.write(event));
        events.add(envelope.json());
        return this;
    }
}
