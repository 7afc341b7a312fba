package dev.chengxin.audit.proof;

import dev.chengxin.audit.ledger.OpenEntry;
import dev.chengxin.audit.standing.Dossier;
import dev.chengxin.contracts.AuditEvent.GradeChanged;
import dev.chengxin.contracts.AuditEvent.IndexChanged;
import dev.chengxin.contracts.AuditEvent.RulebookActivated;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.contracts.EventType;
import dev.chengxin.score.Fact;
import dev.chengxin.score.events.Reading;
import dev.chengxin.score.events.Readings;
import dev.chengxin.score.events.UnreadableEventException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Which entries are behind a party's standing: what was said of her, of the batches that she offers, the
/// rulebooks, and what was published of her.
final class Behind {
    private static final Set<String> PUBLISHED = Set.of(
            EventType.of(IndexChanged.class).type(),
            EventType.of(GradeChanged.class).type());

    private static final String OF_RULES =
            typed(EventType.of(RulebookActivated.class).type());
    private static final String OF_BATCHES = "\"type\":\"batch.";

    private final String partyId;
    private final Set<String> batchIds;
    private final Readings readings = new Readings();

    Behind(Dossier dossier) {
        this.partyId = dossier.partyId();
        this.batchIds = dossier.facts().all().stream()
                .filter(Fact.Offered.class::isInstance)
                .map(fact -> ((Fact.Offered) fact).batchId())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Most entries are passed over by their text alone, which costs much less than to read them.
    boolean has(OpenEntry entry) {
        return mayBe(entry.event()) && is(entry);
    }

    private boolean mayBe(String event) {
        return event.contains(partyId) || event.contains(OF_BATCHES) || event.contains(OF_RULES);
    }

    private boolean is(OpenEntry entry) {
        var event = EventJson.mapper().readTree(entry.event());
        return PUBLISHED.contains(event.path("type").asString(""))
                ? event.at("/data/partyId").asString("").equals(partyId)
                : reading(event).filter(this::concerns).isPresent();
    }

    /// As it stands in the RFC 8785 text of an event.
    private static String typed(String type) {
        return "\"type\":\"" + type + "\"";
    }

    private boolean concerns(Reading reading) {
        return switch (reading) {
            case Reading.OfParties parties -> parties.partyIds().contains(partyId);
            case Reading.OfBatch(var _, var batch) -> batchIds.contains(batch.batchId());
            case Reading.OfRules(var _, var _) -> true;
        };
    }

    /// An event that is not of its form is passed over, as when standings are computed.
    private Optional<Reading> reading(JsonNode event) {
        try {
            return readings.read(event);
        } catch (UnreadableEventException _) {
            return Optional.empty();
        }
    }
}
