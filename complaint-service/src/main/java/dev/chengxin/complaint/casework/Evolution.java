package dev.chengxin.complaint.casework;

import dev.chengxin.contracts.ComplaintEvent;
import dev.chengxin.contracts.ComplaintEvent.ComplaintAccepted;
import dev.chengxin.contracts.ComplaintEvent.ComplaintAnswered;
import dev.chengxin.contracts.ComplaintEvent.ComplaintClosed;
import dev.chengxin.contracts.ComplaintEvent.ComplaintDeadlineExtended;
import dev.chengxin.contracts.ComplaintEvent.ComplaintDeadlineMissed;
import dev.chengxin.contracts.ComplaintEvent.ComplaintDeadlinesRecomputed;
import dev.chengxin.contracts.ComplaintEvent.ComplaintDecided;
import dev.chengxin.contracts.ComplaintEvent.ComplaintEvidenceAdded;
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
import dev.chengxin.servicekit.decision.Coded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    static final String SPLIT = "split";
    static final String EVIDENCE_ADDED = "evidence-added";
    static final String LINKED = "linked";
    static final String TEST_STARTED = "test-started";
    static final String TEST_ENDED = "test-ended";
    static final String WITHDRAWN = "outcome-withdrawn";
    static final String CORRECTION_REQUESTED = "correction-requested";
    static final String CORRECTION_DECLINED = "correction-declined";
    static final Set<String> OF_CORRECTION = Set.of(CORRECTION_REQUESTED, CORRECTION_DECLINED, CORRECTED, WITHDRAWN);
    static final String REPLY = "reply";
    static final String PROPOSAL = "proposal";
    /// The role in the history when nobody but a clock acted.
    private static final String CLOCK = "system";

    private final Clocks clocks;

    Evolution(Clocks clocks) {
        this.clocks = clocks;
    }

    Complaint filed(Filing filing, String role, LegalCalendar calendar) {
        var step = new Step(filing.filedAt(), "filed", role, filing.kind().code());
        List<Clock> running =
                clocks.started(Action.FILE, Complaint.filed(filing, List.of(), step), filing.receivedAt(), calendar);
        List<Deadline> deadlines = running.stream().map(Clock::deadline).toList();
        return Complaint.filed(filing.withDeadlines(deadlines), running, step);
    }

    Complaint apply(Complaint state, ComplaintEvent event, String role, Instant at, LegalCalendar calendar) {
        return switch (event) {
            case ComplaintFiled _ -> state;
            case ComplaintLinked linked -> stepped(state, new Step(at, LINKED, role, linked.noun()));
            case ComplaintUnlinked unlinked -> stepped(state, new Step(at, "unlinked", role, unlinked.noun()));
            case ComplaintEvidenceAdded added ->
                new Draft(state)
                        .evidence(new Evidence(added.evidenceId(), added.sha256(), added.mediaType(), added.size(), at))
                        .step(new Step(at, EVIDENCE_ADDED, role, null))
                        .done();
            case ComplaintSplit _ -> stepped(state, new Step(at, SPLIT, role, null));
            case ComplaintDeadlineExtended extended ->
                stepped(
                        clocks.extended(state, extended.deadline(), at, calendar),
                        new Step(
                                at,
                                "deadline-extended",
                                role,
                                extended.deadline().code()));
            case ComplaintTestStarted _ -> stepped(clocks.paused(state, at), new Step(at, TEST_STARTED, role, null));
            case ComplaintTestEnded _ ->
                stepped(clocks.resumed(state, at, calendar), new Step(at, TEST_ENDED, role, null));
            case OutcomeCorrectionRequested requested ->
                edit(state, Action.REQUEST_CORRECTION, at, calendar)
                        .step(new Step(at, CORRECTION_REQUESTED, role, String.valueOf(requested.round())))
                        .done();
            case OutcomeCorrectionDeclined declined ->
                edit(state, Action.DECLINE_CORRECTION, at, calendar)
                        .step(new Step(at, CORRECTION_DECLINED, role, String.valueOf(declined.round())))
                        .done();
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
                new Draft(clocks.recomputed(state, calendar))
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
                        .step(new Step(at, WITHDRAWN, role, withdrawn.reason()))
                        .done();
        };
    }

    Complaint withDecision(Complaint state, Decision decision) {
        return new Draft(state).decision(decision).done();
    }

    private Draft edit(Complaint state, Action action, Instant at, LegalCalendar calendar) {
        return new Draft(state)
                .moved(action)
                .clocks(clock -> clock.stoppedAt() == null && clock.rule().stopsAt(action) ? clock.stopped(at) : clock)
                .started(clocks.started(action, state, at, calendar));
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
                    case CORRECTED -> Action.CORRECT;
                    case WITHDRAWN -> Action.RETRACT;
                    case CORRECTION_DECLINED -> Action.DECLINE_CORRECTION;
                    default -> null;
                });
    }

    private static Action ended(String ground) {
        return ground.equals(TerminationGround.WITHDRAWAL.code()) ? Action.WITHDRAW : Action.TERMINATE;
    }

    private Complaint missed(Complaint state, Deadline deadline) {
        return stepped(
                clocks.missed(state, deadline), new Step(deadline.dueAt(), "deadline-missed", CLOCK, deadline.code()));
    }

    private static Complaint stepped(Complaint state, Step step) {
        return new Draft(state).step(step).done();
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
