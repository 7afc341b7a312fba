package dev.chengxin.complaint.casework;

import dev.chengxin.complaint.casework.Verdict.Decided;
import dev.chengxin.contracts.ComplaintEvent;
import dev.chengxin.contracts.ComplaintEvent.ComplaintAccepted;
import dev.chengxin.contracts.ComplaintEvent.ComplaintAnswered;
import dev.chengxin.contracts.ComplaintEvent.ComplaintClosed;
import dev.chengxin.contracts.ComplaintEvent.ComplaintDeadlineMissed;
import dev.chengxin.contracts.ComplaintEvent.ComplaintDeadlinesRecomputed;
import dev.chengxin.contracts.ComplaintEvent.ComplaintDecided;
import dev.chengxin.contracts.ComplaintEvent.ComplaintEvidenceAdded;
import dev.chengxin.contracts.ComplaintEvent.ComplaintRefused;
import dev.chengxin.contracts.ComplaintEvent.ComplaintSplit;
import dev.chengxin.contracts.ComplaintEvent.ComplaintTerminated;
import dev.chengxin.contracts.ComplaintEvent.ComplaintTestEnded;
import dev.chengxin.contracts.ComplaintEvent.Deadline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// One command while it is being decided: what has happened so far and what state that leads to.
final class Ruling {
    private final Clocks clocks;
    private final Evolution evolution;
    private final String role;
    private final Instant now;
    private final LegalCalendar calendar;
    private final List<ComplaintEvent> events = new ArrayList<>();
    private final Complaint before;
    private Complaint state;

    Ruling(Clocks clocks, Evolution evolution, Complaint before, String role, Instant now, LegalCalendar calendar) {
        this.clocks = clocks;
        this.evolution = evolution;
        this.before = before;
        this.state = before;
        this.role = role;
        this.now = now;
        this.calendar = calendar;
    }

    /// What the events so far lead to.
    Complaint state() {
        return state;
    }

    Instant now() {
        return now;
    }

    Decided decided() {
        return new Decided(List.copyOf(events), state);
    }

    /// Moves the clocks that rest on an earlier edition of a year's calendar.
    void recomputeDeadlines() {
        OptionalInt year = clocks.newer(state, calendar);
        if (year.isEmpty()) {
            return;
        }
        Complaint marked = clocks.recomputed(state, calendar);
        List<Deadline> moved = clocks.moved(state, marked);
        if (moved.isEmpty()) {
            // Nothing moves, but the clocks now rest on the new edition, and have to say so or they are asked for ever.
            state = marked;
        } else {
            happen(new ComplaintDeadlinesRecomputed(year.getAsInt(), moved));
        }
    }

    void missDeadlines() {
        state.clocks().stream()
                .filter(clock -> clock.isDue(now))
                .sorted(Comparator.comparing(Clock::dueAt).thenComparing(Clock::rule))
                .forEach(clock -> happen(new ComplaintDeadlineMissed(clock.deadline())));
    }

    Optional<Refusal> carryOut(Command command) {
        return switch (command) {
            case Command.Accept() -> move(Action.ACCEPT, new ComplaintAccepted(starting(Action.ACCEPT)));
            case Command.Refuse(RefusalGround ground) ->
                move(Action.REFUSE, new ComplaintRefused(ground.code(), WayOn.codes()));
            case Command.Answer(boolean proposal) -> answer(proposal);
            case Command.Decide(Decision decision) -> decide(decision);
            case Command.Terminate(TerminationGround ground) -> terminate(ground);
            case Command.Withdraw() -> end(Action.WITHDRAW, TerminationGround.WITHDRAWAL);
            case Command.Close() -> close();
            case Command.Extend() -> new ClockRuling(this, clocks).extend(calendar);
            case Command.StartTest() -> new ClockRuling(this, clocks).startTest();
            case Command.EndTest() -> new ClockRuling(this, clocks).endTest();
            case Command.Split(ComplaintId report) -> split(report);
            case Command.AddEvidence(Evidence evidence) -> addEvidence(evidence);
            case Command.LinkTo link -> new LinkRuling(this).link(link);
            case Command.Unlink(Referent from) -> new LinkRuling(this).unlink(from);
            case Command.PublishOutcome(@Nullable String textHash) -> new OutcomeRuling(this).publish(textHash);
            case Command.CorrectOutcome(OutcomeReason reason, @Nullable String textHash) ->
                new OutcomeRuling(this).correct(reason, textHash);
            case Command.WithdrawOutcome(OutcomeReason reason) -> new OutcomeRuling(this).withdraw(reason);
            case Command.RequestCorrection() -> new OutcomeRuling(this).requestCorrection();
            case Command.DeclineCorrection() -> new OutcomeRuling(this).declineCorrection();
            case Command.RunTimers() -> somethingDone();
            case Command.RecomputeDeadlines() -> somethingDone();
        };
    }

    private Optional<Refusal> answer(boolean proposal) {
        if (state.answers() >= Rulings.MOST_ANSWERS) {
            return Optional.of(new Refusal.TooMany(Action.ANSWER));
        }
        Action action = proposal ? Action.PROPOSE : Action.ANSWER;
        return move(
                action, new ComplaintAnswered(state.answers() + 1, proposal ? Evolution.PROPOSAL : Evolution.REPLY));
    }

    private Optional<Refusal> addEvidence(Evidence evidence) {
        if (state.evidence().size() >= Rulings.MOST_EVIDENCE) {
            return Optional.of(new Refusal.TooMany(Action.ADD_EVIDENCE));
        }
        return move(
                Action.ADD_EVIDENCE,
                new ComplaintEvidenceAdded(evidence.id(), evidence.sha256(), evidence.mediaType(), evidence.size()));
    }

    private Optional<Refusal> decide(Decision decision) {
        if (!decision.upheld() && decision.result() != Result.NONE) {
            return Optional.of(new Refusal.ResultWithoutBeingUpheld());
        }
        if (decision.amountFen() != null && !decision.result().pays()) {
            return Optional.of(new Refusal.PaymentWithoutPayingResult());
        }
        Complaint decided = evolution.withDecision(state, decision);
        return move(
                Action.DECIDE,
                new ComplaintDecided(
                        decision.category().code(),
                        decision.upheld(),
                        decision.result().code(),
                        decision.amountFen(),
                        clocks.starting(Action.DECIDE, decided, now, calendar),
                        state.filing().kind().code(),
                        state.references()));
    }

    private Optional<Refusal> terminate(TerminationGround ground) {
        boolean mediationPending =
                state.clocks().stream().anyMatch(clock -> clock.rule() == ClockRule.MEDIATION && clock.pending());
        if (ground == TerminationGround.SIXTY_DAYS_PASSED && mediationPending) {
            return Optional.of(new Refusal.SixtyDaysNotPassed());
        }
        return end(Action.TERMINATE, ground);
    }

    private Optional<Refusal> end(Action action, TerminationGround ground) {
        return move(action, new ComplaintTerminated(ground.code(), WayOn.codes(), starting(action)));
    }

    /// That the test that goes on ends now.
    ComplaintTestEnded testEnded() {
        return new ComplaintTestEnded(clocks.resuming(state, now, calendar));
    }

    private Optional<Refusal> close() {
        if (state.reporterWaits()) {
            return Optional.of(new Refusal.ReporterNotTold());
        }
        var decision = Optional.ofNullable(state.decision());
        var references = state.references();
        return move(
                Action.CLOSE,
                new ComplaintClosed(
                        state.filing().kind().code(),
                        decision.map(d -> d.category().code()).orElse(null),
                        decision.map(Decision::upheld).orElse(false),
                        state.onTime(),
                        references.streamerId(),
                        references.operatorId(),
                        starting(Action.CLOSE)));
    }

    private Optional<Refusal> split(ComplaintId report) {
        return state.split()
                ? Optional.of(new Refusal.AlreadySplit())
                : move(Action.SPLIT, new ComplaintSplit(report.value()));
    }

    private Optional<Refusal> somethingDone() {
        return state.equals(before) ? Optional.of(new Refusal.NothingToDo()) : Optional.empty();
    }

    /// The clocks that an action starts, as they are published.
    List<Deadline> starting(Action action) {
        return clocks.starting(action, state, now, calendar);
    }

    /// Lets something happen, if the complaint's table has it. A test ends when the case goes where no test can go
    /// on.
    Optional<Refusal> move(Action action, ComplaintEvent event) {
        Kind kind = state.filing().kind();
        Optional<Status> next = Lifecycle.next(kind, state.status(), action);
        if (next.isEmpty()) {
            return Optional.of(
                    new Refusal.IllegalTransition(action, state.status().code()));
        }
        if (state.testGoesOn()
                && Lifecycle.next(kind, next.get(), Action.END_TEST).isEmpty()) {
            happen(testEnded());
        }
        happen(event);
        return Optional.empty();
    }

    /// Lets something happen, if the outcome's table has it.
    Optional<Refusal> moveOutcome(Action action, ComplaintEvent event) {
        if (Lifecycle.next(state.filing().kind(), state.outcomeStatus(), action).isEmpty()) {
            return Optional.of(
                    new Refusal.IllegalTransition(action, state.outcomeStatus().code()));
        }
        happen(event);
        return Optional.empty();
    }

    /// Changes what is linked; the event that tells of it follows.
    void relink(List<Link> links) {
        state = new Draft(state).links(links).done();
    }

    private void happen(ComplaintEvent event) {
        events.add(event);
        state = evolution.apply(state, event, role, now, calendar);
    }
}
