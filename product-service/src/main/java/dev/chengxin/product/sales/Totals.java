package dev.chengxin.product.sales;

import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.event.Actor;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.servicekit.usecase.Created;
import dev.chengxin.servicekit.usecase.NewAggregate;
import dev.chengxin.servicekit.web.IfMatch;
import dev.chengxin.servicekit.web.ProblemException;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Writes totals that have an id of their own: the first creates, a later one replaces, and two at once end in an
/// order (`SalesApiTest`).
public final class Totals {
    private static final int ATTEMPTS = 20;
    private static final int STALE = 412;
    /// Any request that creates a total is the same: what differs is written by a change.
    private static final byte[] ANY = {};

    private Totals() {}

    /// @param first decides the first total
    /// @param later decides what a later one makes of it
    /// @return the total as it is now, and whether it is the first
    public static <S> Created<S> put(
            Aggregates<S> kind,
            String id,
            Actor actor,
            Function<Instant, Verdict<S>> first,
            BiFunction<S, Instant, Verdict<S>> later) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var present = kind.find(id);
            try {
                if (present.isPresent()) {
                    var before = present.get();
                    return new Created<>(kind.change(before, new IfMatch(before.version()), actor, later), false);
                }
                var created = kind.create(NewAggregate.of(id, ANY, actor), first);
                if (created.fresh()) {
                    return created;
                }
            } catch (ProblemException e) {
                if (e.problem().status() != STALE) {
                    throw e;
                }
            }
        }
        throw new IllegalStateException("the total changes too fast");
    }
}
