package dev.chengxin.audit.opening;

import dev.chengxin.audit.ledger.Audience;
import dev.chengxin.audit.ledger.OpenEntries;
import dev.chengxin.audit.ledger.OpenEntry;
import dev.chengxin.audit.ledger.Places;
import dev.chengxin.audit.standing.Owners;
import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Whom an entry concerns: the account that its subject began with, who filed, registered, applied or appealed, or
/// that has registered the subject as her own. Whoever is merely named in somebody else's case is not told of it
/// here.
final class Concern {
    private final Places places;
    private final OpenEntries entries;
    private final Owners owners;

    Concern(Places places, OpenEntries entries, Owners owners) {
        this.places = places;
        this.entries = entries;
        this.owners = owners;
    }

    /// @param pseudonym of the account that asks
    boolean of(OpenEntry entry, String pseudonym) {
        var subject = EventJson.mapper().readTree(entry.event()).path("subject").asString("");
        return !subject.isEmpty()
                && (owners.of(subject).filter(pseudonym::equals).isPresent()
                        || beganWith(subject).filter(pseudonym::equals).isPresent());
    }

    private Optional<String> beganWith(String subject) {
        return places.ofSubject(subject, 0, Long.MAX_VALUE, 1).stream()
                .filter(place -> place.sequence() == 1)
                .findFirst()
                .flatMap(first -> opened(first.index()))
                .map(event -> event.path(Envelope.ACTOR).asString(""));
    }

    private Optional<JsonNode> opened(long index) {
        try (var look = entries.look(index, 1, new Audience.Insider())) {
            return look.visible().findFirst().map(entry -> EventJson.mapper().readTree(entry.event()));
        }
    }
}
