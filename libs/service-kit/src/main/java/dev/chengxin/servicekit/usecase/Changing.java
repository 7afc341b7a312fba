package dev.chengxin.servicekit.usecase;

import dev.chengxin.servicekit.aggregate.Stored;
import dev.chengxin.servicekit.aggregate.UpdateResult;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.event.Actor;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.personal.SubjectErasedException;
import dev.chengxin.servicekit.web.IfMatch;
import dev.chengxin.servicekit.worklist.LeaseToken;
import dev.chengxin.servicekit.worklist.WorkLeases;
import java.time.Instant;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Changes aggregates for requests and for timers.
final class Changing<S> {
    private final Shelf<S> shelf;
    private final WorkLeases leases;
    private final Actor service;
    private final KindProblems problems;

    Changing(Shelf<S> shelf, WorkLeases leases, Actor service) {
        this.shelf = shelf;
        this.leases = leases;
        this.service = service;
        this.problems = new KindProblems(shelf.kind().noun());
    }

    /// @param lease what the caller shows of a lease; absent where no lease matters
    Aggregate<S> change(
            Aggregate<S> before,
            IfMatch seen,
            @Nullable LeaseToken lease,
            Actor actor,
            Instant now,
            BiFunction<S, Instant, Verdict<S>> decide) {
        if (before.version() != seen.version()) {
            throw problems.stale().asException();
        }
        if (lease != null) {
            leases.obstacle(before.id(), actor.id(), lease).ifPresent(problem -> {
                throw problem.asException();
            });
        }
        var after = after(before, decide.apply(before.state(), now), actor);
        if (lease != null && shelf.kind().work(after.state()).isEmpty()) {
            leases.release(before.id(), actor.id());
        }
        return after;
    }

    private Aggregate<S> after(Aggregate<S> before, Verdict<S> verdict, Actor actor) {
        return switch (verdict) {
            case Verdict.Refused<S>(var refusal) ->
                throw KindProblems.of(refusal).asException();
            case Verdict.Unchanged<S>() -> before;
            case Verdict.Decided<S> decided -> written(write(before.stored(), decided, actor));
        };
    }

    private UpdateResult<S> write(Stored<S> before, Verdict.Decided<S> decided, Actor actor) {
        try {
            return shelf.store().update(before, shelf.change(before.id(), decided, Circumstances.ofRequest(actor)));
        } catch (SubjectErasedException _) {
            throw problems.erased().asException();
        }
    }

    private Aggregate<S> written(UpdateResult<S> result) {
        return switch (result) {
            case UpdateResult.Updated<S>(var stored) -> shelf.aggregate(stored);
            case UpdateResult.Stale<S>() -> throw problems.stale().asException();
            case UpdateResult.Backlogged<S>() -> throw problems.backlogged().asException();
        };
    }

    /// Whoever comes second finds nothing to do; what cannot be written now is woken again.
    ///
    /// @throws IllegalStateException when the aggregate would be woken again at once and for ever
    void wake(String id, Instant now, BiFunction<S, Instant, Verdict<S>> decide) {
        var found = shelf.store().find(id);
        if (found.isEmpty()) {
            return;
        }
        var stored = found.get();
        switch (decide.apply(stored.state(), now)) {
            case Verdict.Decided<S> decided -> {
                var why = new Circumstances(service, Ids.random(), null);
                shelf.store().update(stored, shelf.change(id, decided, why));
            }
            case Verdict.Refused<S> _ -> checkRests(stored, now);
            case Verdict.Unchanged<S> _ -> checkRests(stored, now);
        }
    }

    private void checkRests(Stored<S> stored, Instant now) {
        if (stored.dueAt() != null && !stored.dueAt().isAfter(now)) {
            throw new IllegalStateException("it is due, and nothing was decided");
        }
    }
}
