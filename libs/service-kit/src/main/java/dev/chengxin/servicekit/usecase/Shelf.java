package dev.chengxin.servicekit.usecase;

import dev.chengxin.servicekit.aggregate.AggregateStore;
import dev.chengxin.servicekit.aggregate.Change;
import dev.chengxin.servicekit.aggregate.Stored;
import dev.chengxin.servicekit.decision.Verdict.Decided;
import dev.chengxin.servicekit.personal.PersonalData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/// The aggregates of one kind in their store, with their words sealed and opened.
record Shelf<S>(AggregateKind<S> kind, AggregateStore<S> store, PersonalData personal) {
    Optional<Aggregate<S>> find(String id) {
        return store.find(id).map(this::aggregate);
    }

    Aggregate<S> aggregate(Stored<S> stored) {
        return new Aggregate<>(kind, stored, personal);
    }

    Aggregate<S> aggregate(Document document) {
        return aggregate(store.read(document));
    }

    /// @throws dev.chengxin.servicekit.personal.SubjectErasedException when there are words of an erased person
    Change<S> change(String id, Decided<S> decided, List<ExternalRef> refs, Circumstances why) {
        S state = decided.state();
        var context = why.in(kind.jurisdiction(state));
        return new Change<>(
                state, decided.events(), context, kind.dueAt(state).orElse(null), sealed(id, decided, refs));
    }

    Change<S> change(String id, Decided<S> decided, Circumstances why) {
        return change(id, decided, List.of(), why);
    }

    /// Writes nothing but that an event was seen.
    Change<S> seen(Stored<S> stored, Circumstances why) {
        var context = why.in(kind.jurisdiction(stored.state()));
        return new Change<>(stored.state(), List.of(), context, stored.dueAt(), Map.of());
    }

    private Map<String, byte[]> sealed(String id, Decided<S> decided, List<ExternalRef> refs) {
        var words = new HashMap<>(decided.words());
        if (!refs.isEmpty()) {
            words.put(ExternalRef.WORD, ExternalRef.text(refs));
        }
        return words.isEmpty() ? Map.of() : personal.seal(kind.subjectKey(id, decided.state()), words, id);
    }
}
