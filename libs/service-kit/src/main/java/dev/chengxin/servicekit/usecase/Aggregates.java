package dev.chengxin.servicekit.usecase;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.servicekit.aggregate.AggregateStore;
import dev.chengxin.servicekit.consumer.Effect;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.event.Actor;
import dev.chengxin.servicekit.loop.Loop;
import dev.chengxin.servicekit.reservation.Reservations;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.timer.TimerSweep;
import dev.chengxin.servicekit.web.IfMatch;
import dev.chengxin.servicekit.web.Page;
import dev.chengxin.servicekit.web.PageRequest;
import dev.chengxin.servicekit.worklist.LeaseToken;
import dev.chengxin.servicekit.worklist.WorkLeases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The aggregates of one kind, with all that requests, events and timers do to them. What is decided is a pure
/// function's: (state, now) to a [Verdict].
///
/// Methods for requests throw [dev.chengxin.servicekit.web.ProblemException]: 404 for what is not there or not the
/// caller's to see, 412 for a stale version, 409, 422 or 403 for a refusal, 409 `leased`, 503 `backlogged`.
///
/// @param <S> the state
public final class Aggregates<S> {
    private final Shelf<S> shelf;
    private final Creating<S> creating;
    private final Changing<S> changing;
    private final Reacting<S> reacting;
    private final Lists<S> lists;
    private final Actor service;
    private final Clock clock;

    Aggregates(Shelf<S> shelf, Reservations reservations, WorkLeases leases, String service, Clock clock) {
        this.shelf = shelf;
        this.service = Actor.system(service);
        this.creating = new Creating<>(shelf, reservations);
        this.changing = new Changing<>(shelf, leases, this.service);
        this.reacting = new Reacting<>(shelf);
        this.lists = new Lists<>(shelf);
        this.clock = clock;
        lists.createIndexes();
    }

    public AggregateKind<S> kind() {
        return shelf.kind();
    }

    public Optional<Aggregate<S>> find(String id) {
        return shelf.find(id);
    }

    /// @throws dev.chengxin.servicekit.web.ProblemException 404, when there is none
    public Aggregate<S> get(String id) {
        return find(id).orElseThrow(
                        () -> new KindProblems(kind().noun()).missing().asException());
    }

    /// The aggregate of a path.
    ///
    /// @throws dev.chengxin.servicekit.web.ProblemException 404, when there is none or the caller does not see it
    public Aggregate<S> get(String id, Caller caller) {
        return find(id).filter(found -> sees(found, caller))
                .orElseThrow(() -> new KindProblems(kind().noun()).missing().asException());
    }

    /// Whether a caller sees an aggregate, as [Sight] says.
    public boolean sees(Aggregate<S> aggregate, Caller caller) {
        return Sight.sees(kind(), aggregate.state(), caller);
    }

    /// A page of what the caller sees, the latest first.
    public Page<Aggregate<S>> page(Selection selection, Caller caller, PageRequest request) {
        return lists.page(selection, Sight.scope(kind(), caller), request);
    }

    /// A page of all of them, for uses that are not about who sees what.
    public Page<Aggregate<S>> page(Selection selection, PageRequest request) {
        return lists.page(selection, Sight.Scope.ALL, request);
    }

    /// The aggregate that has a unique value, by id.
    ///
    /// @param type as in [Unique]
    public Optional<String> owner(String type, String value) {
        return creating.owner(type, value);
    }

    /// The aggregate that another system calls so, by id.
    public Optional<String> owner(ExternalRef ref) {
        return creating.owner(ref);
    }

    /// Creates an aggregate, once: a repeat gets the same one. What is decided is asked for only when the id is
    /// still free.
    ///
    /// @throws dev.chengxin.servicekit.web.ProblemException also 409 `already-registered` or `external-ref-taken`,
    /// 422 `idempotency-key-reused`, 503 while somebody else creates one with the same value
    public Created<S> create(NewAggregate wanted, Function<Instant, Verdict<S>> decide) {
        return creating.create(wanted, () -> decide.apply(now()));
    }

    /// Changes an aggregate that was read for this request.
    public Aggregate<S> change(
            Aggregate<S> before, IfMatch seen, Actor actor, BiFunction<S, Instant, Verdict<S>> decide) {
        return changing.change(before, seen, null, actor, now(), decide);
    }

    /// Decides on an aggregate that waits for a human: when somebody has taken it, only she does, by showing the
    /// token of her lease. The lease ends with the work.
    public Aggregate<S> change(
            Aggregate<S> before,
            IfMatch seen,
            LeaseToken lease,
            Actor actor,
            BiFunction<S, Instant, Verdict<S>> decide) {
        return changing.change(before, seen, lease, actor, now(), decide);
    }

    /// Lets an event have its effect on an aggregate, once, in the name of this service; an event about one that is
    /// not there means nothing.
    public Effect react(Envelope cause, String id, BiFunction<S, Instant, Verdict<S>> decide) {
        return react(cause, id, service, Missing.IGNORED, decide);
    }

    /// Lets an event have its effect on an aggregate, once. That the event was seen is stored in the same write,
    /// also when the verdict is a refusal or nothing changes: a replay, years later, must not decide otherwise.
    ///
    /// @param actor in whose name; [#actorOf] for the event's own
    /// @throws IllegalStateException when it cannot be written now; the event is to come again
    /// @throws dev.chengxin.servicekit.consumer.UnprocessableRecordException when it never can be
    public Effect react(
            Envelope cause, String id, Actor actor, Missing missing, BiFunction<S, Instant, Verdict<S>> decide) {
        return reacting.react(cause, id, actor, missing, now(), decide);
    }

    /// Creates the aggregate that an event leads to, once, in the name of this service.
    ///
    /// @param id follows from the cause, so that a repeat meets it
    public Effect born(Envelope cause, String id, Function<Instant, Verdict<S>> decide) {
        return reacting.born(cause, id, service, now(), decide);
    }

    /// Creates the aggregate that an event leads to, once. A refusal, which must follow from the event alone,
    /// creates nothing.
    public Effect born(Envelope cause, String id, Actor actor, Function<Instant, Verdict<S>> decide) {
        return reacting.born(cause, id, actor, now(), decide);
    }

    /// Creates the aggregate that a case leads to, or changes the one that an earlier event of the same case
    /// created.
    public Effect bornOr(
            Envelope cause,
            String id,
            Function<Instant, Verdict<S>> create,
            BiFunction<S, Instant, Verdict<S>> change) {
        return reacting.bornOr(cause, id, service, now(), create, change);
    }

    /// Who caused an event, to react in the same name.
    public static Actor actorOf(Envelope cause) {
        return new Actor(
                cause.extension(Envelope.ACTOR).orElse(cause.source()),
                cause.extension(Envelope.ACTOR_ROLE).orElse("system"),
                cause.extension(Envelope.ON_BEHALF_OF).orElse(null));
    }

    /// Lets an aggregate do what is due, in the name of this service. Whoever comes second finds nothing to do.
    ///
    /// @throws IllegalStateException when it is still due and nothing was decided: it would be woken for ever
    public void wake(String id, BiFunction<S, Instant, Verdict<S>> decide) {
        changing.wake(id, now(), decide);
    }

    /// The loop that wakes what is due, for a bean of its own.
    public Loop timers(BiFunction<S, Instant, Verdict<S>> decide) {
        var sweep = new TimerSweep(shelf.store().collection(), id -> wake(id, decide), clock);
        return new Loop(kind().collection() + "-timers", Duration.ofSeconds(1), sweep::sweep);
    }

    /// The store beneath, with what lists and the list of work find by, for a service that has use cases of its
    /// own.
    public AggregateStore<S> store() {
        return shelf.store();
    }

    /// The loop that hands what is due to somebody who does more than decide and calls [#wake] then.
    public Loop timersFor(TimerSweep.Handler handler) {
        var sweep = new TimerSweep(shelf.store().collection(), handler, clock);
        return new Loop(kind().collection() + "-timers", Duration.ofSeconds(1), sweep::sweep);
    }

    Shelf<S> shelf() {
        return shelf;
    }

    Lists<S> lists() {
        return lists;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
