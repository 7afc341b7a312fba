package dev.chengxin.audit.standing;

import dev.chengxin.audit.ledger.OpenEntry;
import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventCatalog;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.contracts.EventType;
import dev.chengxin.contracts.StreamerEvent.OperatorRegistered;
import dev.chengxin.contracts.StreamerEvent.StreamerRegistered;
import dev.chengxin.contracts.Topics;
import dev.chengxin.score.events.Readings;
import dev.chengxin.score.events.UnreadableEventException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// Reads entries for standings. An event that is not of its form can never be counted and is passed over, as in a
/// replay of the feed.
final class EntryReader {
    private static final Logger LOG = LoggerFactory.getLogger(EntryReader.class);
    private static final Set<String> REGISTRATIONS = Set.of(
            EventType.of(OperatorRegistered.class).type(),
            EventType.of(StreamerRegistered.class).type());

    /// Whoever registers in one of these roles registers what is her own; others register for somebody.
    private static final Set<String> OWNING = Set.of("streamer", "operator");

    private final Readings readings = new Readings();

    /// An entry, parsed once.
    JsonNode parse(OpenEntry entry) {
        return EventJson.mapper().readTree(entry.event());
    }

    /// What an entry says of standings; empty when it says nothing.
    Optional<Told> told(OpenEntry entry, JsonNode event) {
        try {
            return readings.read(event)
                    .map(reading -> new Told(
                            entry.index(),
                            event.path("id").asString(""),
                            event.path(Envelope.CORRELATION_ID)
                                    .asString(event.path("id").asString("")),
                            region(event),
                            reading));
        } catch (UnreadableEventException e) {
            LOG.warn("entry {} is passed over: {}", entry.index(), e.getMessage());
            return Optional.empty();
        }
    }

    /// Whose a party is; empty when an entry does not say.
    Optional<Registered> registered(JsonNode event) {
        var role = event.path(Envelope.ACTOR_ROLE).asString("");
        return REGISTRATIONS.contains(type(event)) && OWNING.contains(role)
                ? Optional.of(new Registered(
                        event.path("subject").asString(""),
                        event.path(Envelope.ACTOR).asString("")))
                : Optional.empty();
    }

    /// Events about goods carry the producer's region.
    private static @Nullable String region(JsonNode event) {
        var ofOperator = EventCatalog.byName(type(event))
                .filter(type -> type.topic().equals(Topics.STREAMER_EVENTS))
                .isPresent();
        return ofOperator ? event.path(Envelope.JURISDICTION).asString(null) : null;
    }

    private static String type(JsonNode event) {
        return event.path("type").asString("");
    }
}
