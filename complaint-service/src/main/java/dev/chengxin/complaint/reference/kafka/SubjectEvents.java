package dev.chengxin.complaint.reference.kafka;

import dev.chengxin.complaint.reference.KnownSubject;
import dev.chengxin.complaint.reference.KnownSubjects;
import dev.chengxin.complaint.reference.Noun;
import dev.chengxin.complaint.reference.Subject;
import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.servicekit.consumer.Effect;
import dev.chengxin.servicekit.consumer.EventHandler;
import dev.chengxin.servicekit.consumer.UnprocessableRecordException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Makes every subject known that an event of streamer-service or product-service tells of.
public final class SubjectEvents implements EventHandler {
    private final KnownSubjects known;

    public SubjectEvents(KnownSubjects known) {
        this.known = known;
    }

    @Override
    public Effect handle(Envelope event) {
        return Noun.ofType(event.type())
                .map(noun -> known.learn(subject(noun, event), event) ? Effect.APPLIED : Effect.REPEATED)
                .orElse(Effect.IGNORED);
    }

    private static KnownSubject subject(Noun noun, Envelope event) {
        String jurisdiction = event.extension(Envelope.JURISDICTION)
                .filter(code -> !code.isEmpty())
                .orElseThrow(() -> new UnprocessableRecordException("jurisdiction-missing"));
        JsonNode data = data(event);
        var subject = new Subject(noun, event.subject());
        return new KnownSubject(
                subject,
                jurisdiction,
                text(data, "operatorId").orElse(noun == Noun.OPERATOR ? event.subject() : null),
                text(data, "streamerId").orElse(noun == Noun.STREAMER ? event.subject() : null));
    }

    private static JsonNode data(Envelope event) {
        try {
            return EventJson.mapper().readTree(event.data());
        } catch (JacksonException _) {
            throw new UnprocessableRecordException("data-malformed");
        }
    }

    private static Optional<String> text(JsonNode data, String field) {
        return Optional.ofNullable(data.get(field)).filter(JsonNode::isString).map(JsonNode::stringValue);
    }
}
