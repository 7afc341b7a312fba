package dev.chengxin.complaint.casework.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import dev.chengxin.complaint.casework.CaseFile;
import dev.chengxin.complaint.casework.CaseFiles;
import dev.chengxin.complaint.casework.Complaint;
import dev.chengxin.complaint.casework.ComplaintId;
import dev.chengxin.complaint.casework.ExternalRef;
import dev.chengxin.complaint.casework.Verdict.Decided;
import dev.chengxin.complaint.casework.Words;
import dev.chengxin.servicekit.aggregate.AggregateStore;
import dev.chengxin.servicekit.aggregate.Change;
import dev.chengxin.servicekit.aggregate.CreateResult;
import dev.chengxin.servicekit.aggregate.Fields;
import dev.chengxin.servicekit.aggregate.UpdateResult;
import dev.chengxin.servicekit.event.EventContext;
import dev.chengxin.servicekit.personal.PersonalData;
import dev.chengxin.servicekit.reservation.Reservations;
import dev.chengxin.servicekit.reservation.ReserveResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Complaints as aggregates of the store, their words sealed under the filer's key.
public final class MongoCaseFiles implements CaseFiles {
    private static final String REF = "complaint-ref";

    private final AggregateStore<Complaint> store;
    private final PersonalData personal;
    private final Reservations reservations;

    public MongoCaseFiles(AggregateStore<Complaint> store, PersonalData personal, Reservations reservations) {
        this.store = store;
        this.personal = personal;
        this.reservations = reservations;
    }

    @Override
    public Optional<CaseFile> find(ComplaintId id) {
        return store.find(id.value()).map(stored -> new StoredCase(stored, personal));
    }

    @Override
    public Created create(
            ComplaintId id,
            byte @Nullable [] requestHash,
            Decided filed,
            EventContext context,
            Map<String, String> words) {
        return switch (store.create(id.value(), requestHash, change(id, filed, context, words))) {
            case CreateResult.Created<Complaint>(var stored) -> new Created.Fresh(new StoredCase(stored, personal));
            case CreateResult.Repeated<Complaint>(var stored) -> new Created.Repeated(new StoredCase(stored, personal));
            case CreateResult.KeyReused<Complaint>() -> new Created.KeyReused();
            case CreateResult.Superseded<Complaint>() -> new Created.Superseded();
        };
    }

    @Override
    public Saved save(CaseFile before, Decided decided, EventContext context, Map<String, String> words) {
        StoredCase stored = (StoredCase) before;
        return switch (store.update(stored.stored(), change(before.id(), decided, context, words))) {
            case UpdateResult.Updated<Complaint>(var after) -> new Saved.Done(new StoredCase(after, personal));
            case UpdateResult.Stale<Complaint>() -> new Saved.Stale();
            case UpdateResult.Backlogged<Complaint>() -> new Saved.Backlogged();
        };
    }

    @Override
    public ComplaintId reserve(ExternalRef ref, ComplaintId id) {
        return switch (reservations.reserve(REF, text(ref), id.value(), store.collection())) {
            case ReserveResult.Reserved() -> id;
            case ReserveResult.Taken(String owner) -> new ComplaintId(owner);
        };
    }

    @Override
    public void releaseUnused(ExternalRef ref, ComplaintId id) {
        boolean used = find(id).map(file -> file.words().getOrDefault(Words.EXTERNAL_REFS, ""))
                .filter(refs -> refs.lines().toList().contains(text(ref)))
                .isPresent();
        if (!used) {
            reservations.release(REF, text(ref), id.value());
        }
    }

    @Override
    public Optional<ComplaintId> owner(ExternalRef ref) {
        return Optional.ofNullable(reservations.owner(REF, text(ref))).map(ComplaintId::new);
    }

    @Override
    public List<ComplaintId> runningBy(List<String> calendars, int limit) {
        var found = new ArrayList<ComplaintId>();
        store.collection()
                .find(Filters.in(Fields.state("calendars"), calendars))
                .projection(Projections.include(Fields.ID))
                .limit(limit)
                .forEach(document -> found.add(new ComplaintId(document.getString(Fields.ID))));
        return found;
    }

    private Change<Complaint> change(ComplaintId id, Decided decided, EventContext context, Map<String, String> words) {
        Complaint state = decided.state();
        Map<String, byte[]> sealed =
                words.isEmpty() ? Map.of() : personal.seal(state.subjectKey(id), words, id.value());
        return new Change<>(state, decided.events(), context, state.dueAt().orElse(null), sealed);
    }

    private static String text(ExternalRef ref) {
        return ref.system() + "\t" + ref.id();
    }
}
