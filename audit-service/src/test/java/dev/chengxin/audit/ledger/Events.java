package dev.chengxin.audit.ledger;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Events for the ledger's tests.
public final class Events {
    private Events() {}

    /// A subject that no other test uses.
    public static String subject() {
        return UUID.randomUUID().toString();
    }

    /// An event of today whose id follows from its place.
    public static Envelope event(String subject, long sequence) {
        var id = UUID.nameUUIDFromBytes((subject + sequence).getBytes(StandardCharsets.UTF_8));
        return event(subject, sequence, id.toString(), "complaint.accepted.v1", "330106");
    }

    /// An event with another type, id and region.
    public static Envelope event(String subject, long sequence, String id, String type, String region) {
        return new Envelope(
                id,
                "complaint-service",
                type,
                subject,
                EventJson.text(Instant.now()),
                Map.of(
                        Envelope.SEQUENCE,
                        Envelope.sequenceText(sequence),
                        Envelope.PARTITION_KEY,
                        subject,
                        Envelope.ACTOR,
                        "a1",
                        Envelope.ACTOR_ROLE,
                        "moderator",
                        Envelope.JURISDICTION,
                        region,
                        Envelope.CORRELATION_ID,
                        "c-" + subject),
                "{\"deadlines\":[]}");
    }

    /// The event with one more extension.
    public static Envelope with(Envelope event, String extension, String value) {
        var extensions = new HashMap<String, String>(event.extensions());
        extensions.put(extension, value);
        return new Envelope(
                event.id(), event.source(), event.type(), event.subject(), event.time(), extensions, event.data());
    }

    /// The event as the ledger reads it at an offset.
    static LedgerRecord read(Envelope event, long offset) {
        var position = new Position("complaint.events", 3, offset);
        return LedgerRecord.of(
                position, event, () -> new LedgerRecord.Opaque(position, Instant.EPOCH, "00".repeat(32)));
    }
}
