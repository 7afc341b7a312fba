package dev.chengxin.complaint.casework;

import dev.chengxin.contracts.ComplaintEvent;
import dev.chengxin.contracts.ComplaintEvent.ComplaintAccepted;
import dev.chengxin.contracts.ComplaintEvent.ComplaintAnswered;
import dev.chengxin.contracts.ComplaintEvent.ComplaintClosed;
import dev.chengxin.contracts.ComplaintEvent.ComplaintDeadlineExtended;
import dev.chengxin.contracts.ComplaintEvent.ComplaintDeadlineMissed;
import dev.chengxin.contracts.ComplaintEvent.ComplaintDeadlinesRecomputed;
import dev.chengxin.contracts.ComplaintEvent.ComplaintDecided;
import dev.chengxin.contracts.ComplaintEvent.ComplaintFiled;
import dev.chengxin.contracts.ComplaintEvent.ComplaintLinked;
import dev.chengxin.contracts.ComplaintEvent.ComplaintRefused;
import dev.chengxin.contracts.ComplaintEvent.ComplaintSplit;
import dev.chengxin.contracts.ComplaintEvent.ComplaintTerminated;
import dev.chengxin.contracts.ComplaintEvent.ComplaintTestEnded;
import dev.chengxin.contracts.ComplaintEvent.ComplaintTestStarted;
import dev.chengxin.contracts.ComplaintEvent.ComplaintUnlinked;
import dev.chengxin.contracts.ComplaintEvent.Deadline;
import dev.chengxin.contracts.ComplaintEvent.OutcomeCorrected;
import dev.chengxin.contracts.ComplaintEvent.OutcomeCorrectionDeclined;
import dev.chengxin.contracts.ComplaintEvent.OutcomeCorrectionRequested;
import dev.chengxin.contracts.ComplaintEvent.OutcomePublished;
import dev.chengxin.contracts.ComplaintEvent.OutcomeWithdrawn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Applies what happened: (complaint, event) to complaint, with no effect of its own.
final class Evolution {
    static final String REFUSED = "refused";
    private static final String ACCEPTED = "accepted";
    private static final String ANSWERED = "answered";
    private static final String DECIDED = "decided";
    private static final String TERMINATED = "terminated";
    private static final String CLOSED = "closed";
    private static final String PUBLISHED = "outcome-published";
    static final String CORRECTED = "outcome-corrected";
    static final String LINKED = "linked";
    static final String REPLY = "reply";
    static final String PROPOSAL = "proposal";
    /// The role in the history when nobody but a clock acted.
    private static final String CLOCK = "system";

    private final Profile profile;

    Evolution(Profile profile) {
        this.profile = profile;
    }

    Complaint filed(Filing filing, String role, LegalCalendar calendar) {
        var step = new Step(filing.filedAt(), "filed", role, filing.kind().code());
        List<Clock> clocks =
                started(Action.FILE, Complaint.filed(filing, List.of(), step), filing.receivedAt(), calendar);
        List<Deadline> deadlines = clocks.stream().map(Clock::deadline).toList();
        return Complaint.filed(filing.withDeadlines(deadlines), clocks, step);
    }

    Complaint apply(Complaint state, ComplaintEvent event, String role, Instant at, LegalCalendar calendar) {
        return switch (event) {
            case ComplaintFiled _ -> state;
            case ComplaintLinked linked ->
                edit(state, Action.LINK, at, calendar)
                        .step(new Step(at, LINKED, role, linked.noun()))
                        .done();
            case ComplaintUnlinked unlinked ->
                edit(state, Action.UNLINK, at, calendar)
                        .step(new Step(at, "unlinked", role, unlinked.noun()))
                        .done();
            case ComplaintSplit _ -> state;
            case ComplaintDeadlineExtended _, ComplaintTestStarted _, ComplaintTestEnded _ -> state;
            case OutcomeCorrectionRequested _, OutcomeCorrectionDeclined _ -> state;
            case ComplaintAccepted _ ->
                edit(state, Action.ACCEPT, at, calendar)
                        .step(new Step(at, ACCEPTED, role, null))
                        .done();
            case ComplaintRefused refused ->
                edit(state, Action.REFUSE, at, calendar)
                        .ground(refused.ground())
                        .step(new Step(at, REFUSED, role, refused.ground()))
                        .done();
            case ComplaintAnswered answered ->
                edit(state, answered.kind().equals(PROPOSAL) ? Action.PROPOSE : Action.ANSWER, at, calendar)
                        .answered()
                        .step(new Step(at, ANSWERED, role, answered.kind()))
                        .done();
            case ComplaintDecided decided ->
                edit(withDecision(state, decision(decided)), Action.DECIDE, at, calendar)
                        .step(new Step(at, DECIDED, role, decided.category()))
                        .done();
            case ComplaintTerminated terminated ->
                edit(state, ended(terminated.ground()), at, calendar)
                        .ground(terminated.ground())
                        .step(new Step(at, TERMINATED, role, terminated.ground()))
                        .done();
            case ComplaintClosed _ ->
                edit(state, Action.CLOSE, at, calendar)
                        .closed(at)
                        .step(new Step(at, CLOSED, role, null))
                        .done();
            case ComplaintDeadlineMissed missed -> missed(state, missed.deadline());
            case ComplaintDeadlinesRecomputed recomputed ->
                new Draft(recomputed(state, calendar))
                        .step(new Step(at, "deadlines-recomputed", CLOCK, String.valueOf(recomputed.calendarYear())))
                        .done();
            case OutcomePublished published -> published(state, published, role, at, calendar);
            case OutcomeCorrected corrected ->
                edit(state, Action.CORRECT, at, calendar)
                        .corrected(at, corrected.textHash() != null)
                        .step(new Step(at, CORRECTED, role, corrected.reason()))
                        .done();
            case OutcomeWithdrawn withdrawn ->
                edit(state, Action.RETRACT, at, calendar)
                        .step(new Step(at, "outcome-withdrawn", role, withdrawn.reason()))
                        .done();
        };
    }

    /// The clocks that an action starts, as they are published.
    List<Deadline> starting(Action action, Complaint state, Instant at, LegalCalendar calendar) {
        return started(action, state, at, calendar).stream()
                .map(Clock::deadline)
                .toList();
    }

    Complaint withDecision(Complaint state, Decision decision) {
        return new Draft(state).decision(decision).done();
    }

    /// The complaint with every running clock computed anew of which this calendar knows better.
    Complaint recomputed(Complaint state, LegalCalendar calendar) {
        return new Draft(state)
                .clocks(clock -> newer(clock, calendar).isPresent() ? clock.recomputed(calendar) : clock)
                .done();
    }

    /// The latest year of which this calendar knows better than the running clocks; empty when it knows of none.
    OptionalInt newer(Complaint state, LegalCalendar calendar) {
        return state.clocks().stream()
                .flatMapToInt(clock -> newer(clock, calendar).stream())
                .max();
    }

    private static OptionalInt newer(Clock clock, LegalCalendar calendar) {
        return clock.runs() ? calendar.newerThan(clock.calendars()) : OptionalInt.empty();
    }

    /// The clocks that differ between two states that have the same clocks, as they are published.
    List<Deadline> moved(Complaint before, Complaint after) {
        return IntStream.range(0, before.clocks().size())
                .filter(i -> before.clocks().get(i).differs(after.clocks().get(i)))
                .mapToObj(i -> after.clocks().get(i).deadline())
                .toList();
    }

    private Draft edit(Complaint state, Action action, Instant at, LegalCalendar calendar) {
        return new Draft(state)
                .moved(action)
                .clocks(clock -> clock.stoppedAt() == null && clock.rule().stopsAt(action) ? clock.stopped(at) : clock)
                .started(started(action, state, at, calendar));
    }

    private List<Clock> started(Action action, Complaint state, Instant start, LegalCalendar calendar) {
        return Stream.of(ClockRule.values())
                .filter(rule -> rule.startsAt(action, state))
                .flatMap(rule -> rule.binds(profile).stream().map(party -> Clock.started(rule, party, start, calendar)))
                .toList();
    }

    /// The action that a line of the history tells of, as far as clocks stop at it.
    static Optional<Action> action(Step step) {
        return Optional.ofNullable(
                switch (step.what()) {
                    case ACCEPTED -> Action.ACCEPT;
                    case REFUSED -> Action.REFUSE;
                    case ANSWERED -> PROPOSAL.equals(step.detail()) ? Action.PROPOSE : Action.ANSWER;
                    case DECIDED -> Action.DECIDE;
                    case TERMINATED -> step.detail() == null ? Action.TERMINATE : ended(step.detail());
                    case CLOSED -> Action.CLOSE;
                    case PUBLISHED -> Action.PUBLISH;
                    default -> null;
                });
    }

    private static Action ended(String ground) {
        return ground.equals(TerminationGround.WITHDRAWAL.code()) ? Action.WITHDRAW : Action.TERMINATE;
    }

    private static Complaint missed(Complaint state, Deadline deadline) {
        return new Draft(state)
                .clocks(clock -> clock.runs() && clock.rule().code().equals(deadline.code()) ? clock.ranOut() : clock)
                .step(new Step(deadline.dueAt(), "deadline-missed", CLOCK, deadline.code()))
                .done();
    }

    private Complaint published(
            Complaint state, OutcomePublished event, String role, Instant at, LegalCalendar calendar) {
        var outcome = new PublishedOutcome(at, event.shownUntil(), null, event.textHash() != null);
        return edit(state, Action.PUBLISH, at, calendar)
                .outcome(outcome)
                .step(new Step(at, PUBLISHED, role, null))
                .done();
    }

    private static Decision decision(ComplaintDecided event) {
        return new Decision(
                Coded.parse(Category.class, event.category()).orElseThrow(),
                event.upheld(),
                Coded.parse(Result.class, event.result()).orElseThrow(),
                event.amountFen());
    }
}
