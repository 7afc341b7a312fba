package dev.chengxin.score.events;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventCatalog;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.contracts.PublishedEvent;
import dev.chengxin.score.Stamp;
import java.time.DateTimeException;
import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// An event as the ledger opens it, in CloudEvents' JSON format.
///
/// @param subject the aggregate that it happened to
/// @param stamp its time and its place among the aggregate's events
public record LedgerEvent(String type, String subject, Stamp stamp, PublishedEvent data) {
    /// The type that a text names; empty text when it names none.
    static String typeOf(JsonNode event) {
        return event.path("type").asString("");
    }

    /// The event that a text holds.
    ///
    /// @throws UnreadableEventException when it is of no known type or not of its form
    static LedgerEvent of(JsonNode event) {
        var type = typeOf(event);
        var known = EventCatalog.byName(type).orElseThrow(() -> new UnreadableEventException(type, "unknown type"));
        try {
            var time = Instant.parse(event.path("time").asString(""));
            var sequence = Long.parseLong(event.path(Envelope.SEQUENCE).asString(""));
            var data = EventJson.read(known, event.path("data").toString());
            return new LedgerEvent(type, event.path("subject").asString(""), new Stamp(time, sequence), data);
        } catch (JacksonException | DateTimeException | NumberFormatException e) {
            throw new UnreadableEventException(type, e.getClass().getSimpleName());
        }
    }

    /// When it happened.
    Instant time() {
        return stamp.time();
    }
}
