package dev.chengxin.audit.opening;

import dev.chengxin.audit.ledger.Audiences;
import dev.chengxin.audit.ledger.OpenEntries;
import dev.chengxin.audit.ledger.OpenEntry;
import dev.chengxin.audit.ledger.Places;
import dev.chengxin.audit.proof.OpenedEntry;
import dev.chengxin.audit.proof.Proofs;
import dev.chengxin.audit.standing.Owners;
import dev.chengxin.contracts.AuditEvent.EntryOpened;
import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.servicekit.usecase.NewAggregate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Opens single entries to those who may see them. That it was opened is durable before anything is handed out.
public final class Openings {
    private final Aggregates<Opening> aggregates;
    private final Proofs proofs;
    private final Concern concern;
    private final String seat;

    /// @param seat region of the platform's seat, for an entry that names none
    public Openings(
            Aggregates<Opening> aggregates,
            Proofs proofs,
            Places places,
            OpenEntries entries,
            Owners owners,
            String seat) {
        this.aggregates = aggregates;
        this.proofs = proofs;
        this.concern = new Concern(places, entries, owners);
        this.seat = seat;
    }

    /// The entry with what opens it; empty when there is none that the caller may see.
    ///
    /// @param name its index, or the id of its event
    public Optional<OpenedEntry> find(String name, Caller caller) {
        return proofs.opened(name, Audiences.of(caller), entry -> concerns(entry, caller));
    }

    /// Records that the caller opens an entry, once per request.
    public Aggregate<Opening> record(NewAggregate wanted, OpenEntry entry, OpeningReason reason, Caller caller) {
        return aggregates
                .create(
                        wanted,
                        now -> opened(new Opening(entry.index(), jurisdiction(entry), reason, scope(caller), now)))
                .aggregate();
    }

    private static @Nullable String scope(Caller caller) {
        var prefix = caller.jurisdiction();
        return prefix == null || prefix.isEmpty() ? null : prefix;
    }

    private static Verdict<Opening> opened(Opening opening) {
        return Verdict.decided(
                opening, new EntryOpened(opening.ledgerIndex(), opening.reason().code(), opening.readerScope()));
    }

    private boolean concerns(OpenEntry entry, Caller caller) {
        var pseudonym = caller.pseudonym();
        return pseudonym != null && concern.of(entry, pseudonym);
    }

    private String jurisdiction(OpenEntry entry) {
        var named = EventJson.mapper()
                .readTree(entry.event())
                .path(Envelope.JURISDICTION)
                .asString("");
        return named.isEmpty() ? seat : named;
    }
}
