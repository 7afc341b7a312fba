package dev.chengxin.servicekit.usecase;

import dev.chengxin.servicekit.aggregate.Stored;
import dev.chengxin.servicekit.personal.PersonalData;
import dev.chengxin.servicekit.web.ETags;
import java.util.List;
import java.util.Map;

/// An aggregate as it was read or written. Its words are opened only when somebody asks for them.
public final class Aggregate<S> {
    private final AggregateKind<S> kind;
    private final Stored<S> stored;
    private final PersonalData personal;

    Aggregate(AggregateKind<S> kind, Stored<S> stored, PersonalData personal) {
        this.kind = kind;
        this.stored = stored;
        this.personal = personal;
    }

    public String id() {
        return stored.id();
    }

    /// The short number that people read to each other, for example `O-443F-9A01-BC`.
    public String number() {
        return Numbers.of(kind.prefix(), stored.id());
    }

    /// How often it was written; what `If-Match` names.
    public long version() {
        return stored.version();
    }

    /// The entity tag of this version.
    public String eTag() {
        return ETags.of(stored.version());
    }

    /// Where it is, for example `/api/v1/operators/<id>`.
    public String path() {
        return kind.path() + "/" + stored.id();
    }

    public S state() {
        return stored.state();
    }

    /// The personal fields by name; those of an erased person are absent.
    public Map<String, String> words() {
        return stored.personal().isEmpty()
                ? Map.of()
                : personal.open(kind.subjectKey(id(), state()), stored.personal(), id());
    }

    /// What other systems call it, as it was created; empty once the person is erased.
    public List<ExternalRef> externalRefs() {
        return stored.personal().containsKey(ExternalRef.WORD)
                ? ExternalRef.parse(words().getOrDefault(ExternalRef.WORD, ""))
                : List.of();
    }

    Stored<S> stored() {
        return stored;
    }
}
