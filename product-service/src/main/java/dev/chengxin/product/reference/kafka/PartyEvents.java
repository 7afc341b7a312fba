package dev.chengxin.product.reference.kafka;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.product.reference.KnownParties;
import dev.chengxin.product.reference.KnownParty;
import dev.chengxin.product.reference.Noun;
import dev.chengxin.servicekit.consumer.Effect;
import dev.chengxin.servicekit.consumer.EventHandler;
import dev.chengxin.servicekit.consumer.UnprocessableRecordException;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Makes every operator and streamer known that an event tells of.
public final class PartyEvents implements EventHandler {
    private static final String REGISTERED = ".registered.v1";
    /// Roles in which somebody registers herself; a platform or a moderator registers others.
    private static final Set<String> OWNING = Set.of("operator", "streamer", "producer");

    private final KnownParties known;

    public PartyEvents(KnownParties known) {
        this.known = known;
    }

    @Override
    public Effect handle(Envelope event) {
        return Noun.ofType(event.type())
                .map(noun -> known.learn(party(noun, event), event) ? Effect.APPLIED : Effect.REPEATED)
                .orElse(Effect.IGNORED);
    }

    private static KnownParty party(Noun noun, Envelope event) {
        String jurisdiction = event.extension(Envelope.JURISDICTION)
                .filter(code -> !code.isEmpty())
                .orElseThrow(() -> new UnprocessableRecordException("jurisdiction-missing"));
        String operator = operatorId(event).orElse(noun == Noun.OPERATOR ? event.subject() : null);
        return new KnownParty(
                noun, event.subject(), jurisdiction, operator, owner(event).orElse(null));
    }

    private static Optional<String> owner(Envelope event) {
        boolean own = event.type().endsWith(REGISTERED)
                && event.extension(Envelope.ACTOR_ROLE).filter(OWNING::contains).isPresent();
        return own ? event.extension(Envelope.ACTOR) : Optional.empty();
    }

    private static Optional<String> operatorId(Envelope event) {
        try {
            JsonNode data = EventJson.mapper().readTree(event.data());
            return Optional.ofNullable(data.get("operatorId"))
                    .filter(JsonNode::isString)
                    .map(JsonNode::stringValue);
        } catch (JacksonException _) {
            throw new UnprocessableRecordException("data-malformed");
        }
    }
}
