package dev.chengxin.tamper;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What happened: complaints, one after the other, each with four events. The same number always gives the same
/// event.
final class History {
    /// When the first complaint was filed.
    static final Instant BEGINNING = Instant.parse("2026-05-01T00:00:00Z");

    /// The events of one complaint.
    static final int PER_COMPLAINT = 4;

    private static final List<String> TYPES =
            List.of("complaint.filed.v1", "complaint.accepted.v1", "complaint.answered.v1", "complaint.decided.v1");

    private History() {}

    /// The event of a number, from 0.
    static Envelope event(long number) {
        var subject = id("complaint" + number / PER_COMPLAINT);
        var step = (int) (number % PER_COMPLAINT);
        return new Envelope(
                id("event" + number),
                "complaint-service",
                TYPES.get(step),
                subject,
                EventJson.text(BEGINNING.plusMillis(number)),
                Map.of(
                        Envelope.SEQUENCE,
                        Envelope.sequenceText(step + 1L),
                        Envelope.PARTITION_KEY,
                        subject,
                        Envelope.ACTOR,
                        "a1",
                        Envelope.ACTOR_ROLE,
                        "moderator",
                        Envelope.JURISDICTION,
                        "330106",
                        Envelope.CORRELATION_ID,
                        subject),
                "{\"filedHash\":\"" + filedHash(number) + "\"}");
    }

    /// What a receipt for a filing names.
    static String filedHash(long number) {
        return "%064x".formatted(number);
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
