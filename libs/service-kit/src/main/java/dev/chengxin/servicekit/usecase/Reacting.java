package dev.chengxin.servicekit.usecase;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.servicekit.aggregate.Birth;
import dev.chengxin.servicekit.aggregate.Change;
import dev.chengxin.servicekit.aggregate.CreateResult;
import dev.chengxin.servicekit.aggregate.Marker;
import dev.chengxin.servicekit.aggregate.Stored;
import dev.chengxin.servicekit.aggregate.UpdateResult;
import dev.chengxin.servicekit.consumer.Effect;
import dev.chengxin.servicekit.consumer.Markers;
import dev.chengxin.servicekit.consumer.UnprocessableRecordException;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.event.Actor;
import dev.chengxin.servicekit.personal.SubjectErasedException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Lets events have their effect, each once: effect and marker are one write.
final class Reacting<S> {
    private static final int ATTEMPTS = 20;

    private final Shelf<S> shelf;

    Reacting(Shelf<S> shelf) {
        this.shelf = shelf;
    }

    Effect react(
            Envelope cause,
            String id,
            Actor actor,
            Missing missing,
            Instant now,
            BiFunction<S, Instant, Verdict<S>> decide) {
        var marker = Markers.of(cause).marker();
        var why = Circumstances.ofCause(cause, actor);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var stored = shelf.store().find(id);
            if (stored.isEmpty()) {
                return missing(missing);
            }
            var effect = change(stored.get(), marker, why, now, decide);
            if (effect.isPresent()) {
                return effect.get();
            }
        }
        throw new IllegalStateException("the aggregate changes too fast");
    }

    Effect born(Envelope cause, String id, Actor actor, Instant now, Function<Instant, Verdict<S>> decide) {
        var marker = Markers.of(cause).marker();
        return switch (decide.apply(now)) {
            case Verdict.Decided<S> decided ->
                insert(id, decided, marker, Circumstances.ofCause(cause, actor)) ? Effect.APPLIED : Effect.REPEATED;
            case Verdict.Refused<S> _ -> Effect.IGNORED;
            case Verdict.Unchanged<S> _ -> Effect.IGNORED;
        };
    }

    /// Two events may both find nothing and want to create; the second then meets the first's aggregate.
    Effect bornOr(
            Envelope cause,
            String id,
            Actor actor,
            Instant now,
            Function<Instant, Verdict<S>> create,
            BiFunction<S, Instant, Verdict<S>> change) {
        if (shelf.store().find(id).isEmpty()) {
            var effect = born(cause, id, actor, now, create);
            if (effect != Effect.REPEATED) {
                return effect;
            }
        }
        return react(cause, id, actor, Missing.AWAITED, now, change);
    }

    /// Empty when somebody else changed it first, so that it has to be read and decided again.
    private Optional<Effect> change(
            Stored<S> stored,
            Marker marker,
            Circumstances why,
            Instant now,
            BiFunction<S, Instant, Verdict<S>> decide) {
        if (stored.marker(marker.source()).filter(seen -> seen.covers(marker)).isPresent()) {
            return Optional.of(Effect.REPEATED);
        }
        var verdict = decide.apply(stored.state(), now);
        var change = verdict instanceof Verdict.Decided<S> decided
                ? effect(stored.id(), decided, why)
                : shelf.seen(stored, why);
        return switch (shelf.store().update(stored, change, marker)) {
            case UpdateResult.Updated<S> _ -> Optional.of(Effect.APPLIED);
            case UpdateResult.Stale<S> _ -> Optional.empty();
            case UpdateResult.Backlogged<S> _ -> throw new IllegalStateException("too many events wait to be sent");
        };
    }

    private boolean insert(String id, Verdict.Decided<S> decided, Marker marker, Circumstances why) {
        return switch (shelf.store().create(id, null, effect(id, decided, why), Birth.by(marker))) {
            case CreateResult.Created<S> _ -> true;
            case CreateResult.Repeated<S> _ -> false;
            case CreateResult.KeyReused<S> _ -> throw new IllegalStateException("an event sends no key");
            case CreateResult.Superseded<S> _ -> throw new UnprocessableRecordException("id-given-up");
        };
    }

    /// Nothing is kept of an erased person any more, but what happened did happen.
    private Change<S> effect(String id, Verdict.Decided<S> decided, Circumstances why) {
        try {
            return shelf.change(id, decided, why);
        } catch (SubjectErasedException _) {
            return shelf.change(id, decided.withWords(Map.of()), why);
        }
    }

    private static Effect missing(Missing missing) {
        return switch (missing) {
            case IGNORED -> Effect.IGNORED;
            case PARKED -> throw new UnprocessableRecordException("aggregate-unknown");
            case AWAITED -> throw new IllegalStateException("the aggregate is not there yet");
        };
    }
}
