package dev.chengxin.complaint.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A complaint while it is being changed.
final class Draft {
    private final Complaint before;
    private Status status;
    private OutcomeStatus outcomeStatus;
    private List<Clock> clocks;
    private int answers;
    private boolean answeredSinceDecision;
    private @Nullable String ground;
    private @Nullable Decision decision;
    private @Nullable Instant closedAt;
    private @Nullable PublishedOutcome outcome;
    private @Nullable Linked linked;
    private final List<Evidence> evidence;
    private final List<Step> history;

    Draft(Complaint before) {
        this.before = before;
        this.status = before.status();
        this.outcomeStatus = before.outcomeStatus();
        this.clocks = before.clocks();
        this.answers = before.answers();
        this.answeredSinceDecision = before.answeredSinceDecision();
        this.ground = before.ground();
        this.decision = before.decision();
        this.closedAt = before.closedAt();
        this.outcome = before.outcome();
        this.linked = before.linked();
        this.evidence = new ArrayList<>(before.evidence());
        this.history = new ArrayList<>(before.history());
    }

    /// Moves both statuses as the tables say; an action that a table does not know leaves its status alone.
    Draft moved(Action action) {
        Kind kind = before.filing().kind();
        status = Lifecycle.next(kind, status, action).orElse(status);
        outcomeStatus = Lifecycle.next(kind, outcomeStatus, action).orElse(outcomeStatus);
        return this;
    }

    Draft clocks(UnaryOperator<Clock> change) {
        clocks = clocks.stream().map(change).toList();
        return this;
    }

    Draft started(List<Clock> more) {
        clocks = new ArrayList<>(clocks);
        clocks.addAll(more);
        return this;
    }

    Draft answered() {
        answers++;
        answeredSinceDecision = decision != null;
        return this;
    }

    Draft ground(String code) {
        ground = code;
        return this;
    }

    Draft decision(Decision made) {
        decision = made;
        return this;
    }

    Draft closed(Instant at) {
        closedAt = at;
        return this;
    }

    Draft outcome(PublishedOutcome published) {
        outcome = published;
        return this;
    }

    Draft corrected(Instant at, boolean withText) {
        outcome = outcome == null ? null : outcome.corrected(at, withText);
        return this;
    }

    Draft links(List<Link> links) {
        linked = Linked.of(before.filing(), links);
        return this;
    }

    Draft evidence(Evidence added) {
        evidence.add(added);
        return this;
    }

    Draft step(Step step) {
        history.add(step);
        return this;
    }

    Complaint done() {
        return new Complaint(
                before.filing(),
                status,
                outcomeStatus,
                clocks,
                answers,
                answeredSinceDecision,
                ground,
                decision,
                closedAt,
                outcome,
                linked,
                List.copyOf(evidence),
                history,
                List.of(),
                List.of(),
                false);
    }
}
