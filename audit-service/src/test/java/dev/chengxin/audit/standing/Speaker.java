package dev.chengxin.audit.standing;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.contracts.EventType;
import dev.chengxin.contracts.PublishedEvent;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/// An aggregate of another service that says things, one after the other.
public final class Speaker {
    private final String id;
    private final BiConsumer<String, Envelope> listener;
    private String actor = "service";
    private String role = "system";
    private String region = "330106";
    private int sequence;

    /// @param listener hears the topic and the event
    public Speaker(String id, BiConsumer<String, Envelope> listener) {
        this.id = id;
        this.listener = listener;
    }

    /// One with an id that nobody else has.
    public static Speaker any(BiConsumer<String, Envelope> listener) {
        return new Speaker(UUID.randomUUID().toString(), listener);
    }

    public String id() {
        return id;
    }

    /// The same in whose name it speaks from now on.
    public Speaker as(String pseudonym, String inRole) {
        this.actor = pseudonym;
        this.role = inRole;
        return this;
    }

    /// The same where its operator does business.
    public Speaker in(String code) {
        this.region = code;
        return this;
    }

    /// Says something.
    public Speaker says(Instant time, PublishedEvent event) {
        sequence++;
        var type = EventType.of(event.getClass());
        listener.accept(
                type.topic(),
                new Envelope(
                        UUID.randomUUID().toString(),
                        "test-service",
                        type.type(),
                        id,
                        EventJson.text(time),
                        Map.of(
                                Envelope.SEQUENCE, Envelope.sequenceText(sequence),
                                Envelope.PARTITION_KEY, id,
                                Envelope.ACTOR, actor,
                                Envelope.ACTOR_ROLE, role,
                                Envelope.JURISDICTION, region,
                                Envelope.CORRELATION_ID, "c-" + id),
                        EventJson.write(event)));
        return this;
    }
}
