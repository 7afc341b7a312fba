package dev.chengxin.complaint.casework;

import static dev.chengxin.complaint.casework.Action.ACCEPT;
import static dev.chengxin.complaint.casework.Action.ADD_EVIDENCE;
import static dev.chengxin.complaint.casework.Action.ANSWER;
import static dev.chengxin.complaint.casework.Action.CLOSE;
import static dev.chengxin.complaint.casework.Action.CORRECT;
import static dev.chengxin.complaint.casework.Action.DECIDE;
import static dev.chengxin.complaint.casework.Action.DECLINE_CORRECTION;
import static dev.chengxin.complaint.casework.Action.END_TEST;
import static dev.chengxin.complaint.casework.Action.EXTEND;
import static dev.chengxin.complaint.casework.Action.LINK;
import static dev.chengxin.complaint.casework.Action.PROPOSE;
import static dev.chengxin.complaint.casework.Action.PUBLISH;
import static dev.chengxin.complaint.casework.Action.REFUSE;
import static dev.chengxin.complaint.casework.Action.REQUEST_CORRECTION;
import static dev.chengxin.complaint.casework.Action.RETRACT;
import static dev.chengxin.complaint.casework.Action.SPLIT;
import static dev.chengxin.complaint.casework.Action.START_TEST;
import static dev.chengxin.complaint.casework.Action.TERMINATE;
import static dev.chengxin.complaint.casework.Action.UNLINK;
import static dev.chengxin.complaint.casework.Action.WITHDRAW;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The transition tables: of a complaint, and of its outcome. What is not in them is refused.
///
/// `LifecycleTest` visits every row and refuses every other pair; `docs/complaint-states.md` is drawn from them.
public final class Lifecycle {
    private static final Set<Kind> CASES = Set.of(Kind.COMPLAINT, Kind.REPORT);
    private static final Set<Kind> COMPLAINTS = Set.of(Kind.COMPLAINT);
    private static final Set<Kind> REPORTS = Set.of(Kind.REPORT);
    private static final Set<Kind> REMARKS = Set.of(Kind.FEEDBACK);
    private static final Set<Kind> ALL = Set.of(Kind.values());

    /// From filing to close. Only a complaint is a dispute, so only there a settlement can be proposed. Links end
    /// with the close, which tells whom the complaint counts for.
    public static final List<Transition<Status>> OF_COMPLAINT = List.of(
            new Transition<>(CASES, Status.FILED, ACCEPT, Status.ACCEPTED),
            new Transition<>(CASES, Status.FILED, REFUSE, Status.REFUSED),
            new Transition<>(CASES, Status.FILED, ANSWER, Status.FILED),
            new Transition<>(COMPLAINTS, Status.FILED, PROPOSE, Status.FILED),
            new Transition<>(CASES, Status.FILED, WITHDRAW, Status.TERMINATED),
            new Transition<>(CASES, Status.ACCEPTED, ANSWER, Status.ACCEPTED),
            new Transition<>(COMPLAINTS, Status.ACCEPTED, PROPOSE, Status.ACCEPTED),
            new Transition<>(CASES, Status.ACCEPTED, DECIDE, Status.DECIDED),
            new Transition<>(CASES, Status.ACCEPTED, TERMINATE, Status.TERMINATED),
            new Transition<>(CASES, Status.ACCEPTED, WITHDRAW, Status.TERMINATED),
            new Transition<>(CASES, Status.DECIDED, ANSWER, Status.DECIDED),
            new Transition<>(CASES, Status.DECIDED, CLOSE, Status.CLOSED),
            new Transition<>(CASES, Status.REFUSED, CLOSE, Status.CLOSED),
            new Transition<>(CASES, Status.TERMINATED, CLOSE, Status.CLOSED),
            new Transition<>(REMARKS, Status.FILED, ANSWER, Status.ANSWERED),
            new Transition<>(REMARKS, Status.FILED, CLOSE, Status.CLOSED),
            new Transition<>(REMARKS, Status.ANSWERED, ANSWER, Status.ANSWERED),
            new Transition<>(REMARKS, Status.ANSWERED, CLOSE, Status.CLOSED),
            new Transition<>(REPORTS, Status.FILED, EXTEND, Status.FILED),
            new Transition<>(REPORTS, Status.ACCEPTED, EXTEND, Status.ACCEPTED),
            new Transition<>(REPORTS, Status.FILED, START_TEST, Status.FILED),
            new Transition<>(REPORTS, Status.FILED, END_TEST, Status.FILED),
            new Transition<>(CASES, Status.ACCEPTED, START_TEST, Status.ACCEPTED),
            new Transition<>(CASES, Status.ACCEPTED, END_TEST, Status.ACCEPTED),
            new Transition<>(COMPLAINTS, Status.FILED, SPLIT, Status.FILED),
            new Transition<>(COMPLAINTS, Status.ACCEPTED, SPLIT, Status.ACCEPTED),
            new Transition<>(COMPLAINTS, Status.REFUSED, SPLIT, Status.REFUSED),
            new Transition<>(COMPLAINTS, Status.DECIDED, SPLIT, Status.DECIDED),
            new Transition<>(COMPLAINTS, Status.TERMINATED, SPLIT, Status.TERMINATED),
            new Transition<>(ALL, Status.FILED, ADD_EVIDENCE, Status.FILED),
            new Transition<>(CASES, Status.ACCEPTED, ADD_EVIDENCE, Status.ACCEPTED),
            new Transition<>(ALL, Status.FILED, LINK, Status.FILED),
            new Transition<>(ALL, Status.FILED, UNLINK, Status.FILED),
            new Transition<>(CASES, Status.ACCEPTED, LINK, Status.ACCEPTED),
            new Transition<>(CASES, Status.ACCEPTED, UNLINK, Status.ACCEPTED),
            new Transition<>(CASES, Status.REFUSED, LINK, Status.REFUSED),
            new Transition<>(CASES, Status.REFUSED, UNLINK, Status.REFUSED),
            new Transition<>(CASES, Status.DECIDED, LINK, Status.DECIDED),
            new Transition<>(CASES, Status.DECIDED, UNLINK, Status.DECIDED),
            new Transition<>(CASES, Status.TERMINATED, LINK, Status.TERMINATED),
            new Transition<>(CASES, Status.TERMINATED, UNLINK, Status.TERMINATED),
            new Transition<>(REMARKS, Status.ANSWERED, LINK, Status.ANSWERED),
            new Transition<>(REMARKS, Status.ANSWERED, UNLINK, Status.ANSWERED));

    /// Of the outcome, once the complaint is closed. What was taken down stays down.
    public static final List<Transition<OutcomeStatus>> OF_OUTCOME = List.of(
            new Transition<>(CASES, OutcomeStatus.NONE, PUBLISH, OutcomeStatus.PUBLISHED),
            new Transition<>(CASES, OutcomeStatus.PUBLISHED, CORRECT, OutcomeStatus.PUBLISHED),
            new Transition<>(CASES, OutcomeStatus.PUBLISHED, REQUEST_CORRECTION, OutcomeStatus.PUBLISHED),
            new Transition<>(CASES, OutcomeStatus.PUBLISHED, DECLINE_CORRECTION, OutcomeStatus.PUBLISHED),
            new Transition<>(CASES, OutcomeStatus.PUBLISHED, RETRACT, OutcomeStatus.WITHDRAWN));

    private Lifecycle() {}

    static Optional<Status> next(Kind kind, Status status, Action action) {
        return next(OF_COMPLAINT, kind, status, action);
    }

    static Optional<OutcomeStatus> next(Kind kind, OutcomeStatus status, Action action) {
        return next(OF_OUTCOME, kind, status, action);
    }

    private static <S> Optional<S> next(List<Transition<S>> table, Kind kind, S status, Action action) {
        return table.stream()
                .filter(row -> row.fits(kind, status, action))
                .map(Transition::to)
                .findFirst();
    }
}
