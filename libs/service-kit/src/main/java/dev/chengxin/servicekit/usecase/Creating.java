package dev.chengxin.servicekit.usecase;

import dev.chengxin.servicekit.aggregate.Birth;
import dev.chengxin.servicekit.aggregate.CreateResult;
import dev.chengxin.servicekit.aggregate.Fields;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.personal.SubjectErasedException;
import dev.chengxin.servicekit.reservation.Reservations;
import dev.chengxin.servicekit.reservation.ReserveResult;
import dev.chengxin.servicekit.web.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;

/// Creates aggregates for requests: once per id, and with values that only one may have.
final class Creating<S> {
    private static final String REF = "external-ref";

    private final Shelf<S> shelf;
    private final Reservations reservations;
    private final KindProblems problems;

    Creating(Shelf<S> shelf, Reservations reservations) {
        this.shelf = shelf;
        this.reservations = reservations;
        this.problems = new KindProblems(shelf.kind().noun());
    }

    Created<S> create(NewAggregate wanted, Supplier<Verdict<S>> decide) {
        var earlier = shelf.store().earlier(wanted.id(), wanted.requestHash());
        return earlier.isPresent()
                ? outcome(earlier.get())
                : switch (decide.get()) {
                    case Verdict.Refused<S>(var refusal) ->
                        throw KindProblems.of(refusal).asException();
                    case Verdict.Unchanged<S>() -> throw new IllegalStateException("a create decides something");
                    case Verdict.Decided<S> decided -> reserved(wanted, decided);
                };
    }

    Optional<String> owner(String type, String value) {
        return Optional.ofNullable(reservations.owner(type(type), value));
    }

    Optional<String> owner(ExternalRef ref) {
        return owner(REF, ref.text());
    }

    /// When it is not created, what was reserved goes back unless the aggregate, as it is stored, has it. After
    /// trouble of the infrastructure nothing goes back: the insert may still take effect, and if it does not, the
    /// reservations are taken over.
    private Created<S> reserved(NewAggregate wanted, Verdict.Decided<S> decided) {
        try {
            var existing = reserve(wanted);
            var result = existing.isPresent() ? new Created<>(existing.get(), false) : outcome(insert(wanted, decided));
            if (!result.fresh()) {
                releaseUnused(wanted);
            }
            return result;
        } catch (ProblemException e) {
            releaseUnused(wanted);
            throw e;
        } catch (SubjectErasedException _) {
            releaseUnused(wanted);
            throw problems.erased().asException();
        }
    }

    private CreateResult<S> insert(NewAggregate wanted, Verdict.Decided<S> decided) {
        var change = shelf.change(wanted.id(), decided, wanted.externalRefs(), Circumstances.ofRequest(wanted.actor()));
        var birth = new Birth(
                null, values(wanted).map(Value::id).toList(), wanted.actor().id());
        return shelf.store().create(wanted.id(), wanted.requestHash(), change, birth);
    }

    private Created<S> outcome(CreateResult<S> result) {
        return switch (result) {
            case CreateResult.Created<S>(var stored) -> new Created<>(shelf.aggregate(stored), true);
            case CreateResult.Repeated<S>(var stored) -> new Created<>(shelf.aggregate(stored), false);
            case CreateResult.KeyReused<S>() -> throw problems.keyReused().asException();
            case CreateResult.Superseded<S>() -> throw problems.superseded().asException();
        };
    }

    /// @return the aggregate that has the same external references already; empty when all values are the asker's
    private Optional<Aggregate<S>> reserve(NewAggregate wanted) {
        for (int index = 0; index < wanted.externalRefs().size(); index++) {
            var ref = wanted.externalRefs().get(index);
            if (reserve(REF, ref.text(), wanted.id()) instanceof ReserveResult.Taken(String owner)) {
                return Optional.of(existing(owner, wanted, index));
            }
        }
        for (Unique unique : wanted.unique()) {
            if (reserve(unique.type(), unique.value(), wanted.id()) instanceof ReserveResult.Taken(String owner)) {
                var problem = shelf.find(owner).isPresent() ? problems.taken(unique) : problems.inProgress();
                throw problem.asException();
            }
        }
        return Optional.empty();
    }

    /// The aggregate that has a reference is the one that is created here only if the same account created it and
    /// it has all the others as well.
    private Aggregate<S> existing(String owner, NewAggregate wanted, int index) {
        var document =
                shelf.store().collection().find(new Document(Fields.ID, owner)).first();
        if (document == null || document.containsKey(Fields.TOMBSTONE)) {
            throw problems.inProgress().asException();
        }
        boolean own = wanted.actor().id().equals(document.getString(Fields.CREATED_BY));
        boolean same = wanted.externalRefs().stream()
                .allMatch(ref -> owner(ref).filter(owner::equals).isPresent());
        if (!own || !same) {
            throw problems.externalRefTaken(index).asException();
        }
        return shelf.aggregate(document);
    }

    private ReserveResult reserve(String type, String value, String id) {
        return reservations.reserve(type(type), value, id, shelf.store().collection());
    }

    private void releaseUnused(NewAggregate wanted) {
        var document = shelf.store()
                .collection()
                .find(new Document(Fields.ID, wanted.id()))
                .first();
        List<String> kept = document == null ? List.of() : document.getList(Fields.RESERVED, String.class, List.of());
        values(wanted)
                .filter(value -> !kept.contains(value.id()))
                .forEach(value -> reservations.release(value.type(), value.value(), wanted.id()));
    }

    private Stream<Value> values(NewAggregate wanted) {
        return Stream.concat(
                wanted.externalRefs().stream().map(ref -> value(REF, ref.text())),
                wanted.unique().stream().map(unique -> value(unique.type(), unique.value())));
    }

    private Value value(String type, String value) {
        return new Value(type(type), value, reservations.id(type(type), value));
    }

    /// Each kind has values of its own.
    private String type(String type) {
        return shelf.kind().collection() + "." + type;
    }

    private record Value(String type, String value, String id) {}
}
