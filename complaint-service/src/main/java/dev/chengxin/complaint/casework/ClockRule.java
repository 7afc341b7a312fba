package dev.chengxin.complaint.casework;

import static dev.chengxin.complaint.casework.Action.ACCEPT;
import static dev.chengxin.complaint.casework.Action.ANSWER;
import static dev.chengxin.complaint.casework.Action.CLOSE;
import static dev.chengxin.complaint.casework.Action.CORRECT;
import static dev.chengxin.complaint.casework.Action.DECIDE;
import static dev.chengxin.complaint.casework.Action.DECLINE_CORRECTION;
import static dev.chengxin.complaint.casework.Action.FILE;
import static dev.chengxin.complaint.casework.Action.PROPOSE;
import static dev.chengxin.complaint.casework.Action.PUBLISH;
import static dev.chengxin.complaint.casework.Action.REFUSE;
import static dev.chengxin.complaint.casework.Action.REQUEST_CORRECTION;
import static dev.chengxin.complaint.casework.Action.RETRACT;
import static dev.chengxin.complaint.casework.Action.TERMINATE;

import dev.chengxin.servicekit.decision.Coded;
import java.util.Optional;
import java.util.Set;

/// Every clock: how long it runs, what starts and stops it, what sets it and whom it binds. A withdrawal by the
/// filer counts as a termination.
// The sets are unmodifiable copies, which the checker cannot see.
@SuppressWarnings("ImmutableEnumChecker")
public enum ClockRule implements Coded {
    /// The filer hears something for the first time. The platform's own rule.
    FIRST_REPLY(
            new Term.Hours(24),
            LegalSource.PLATFORM_RULES,
            Party.PLATFORM,
            Set.of(Kind.COMPLAINT, Kind.REPORT),
            Set.of(FILE),
            Set.of(ANSWER, PROPOSE, ACCEPT, REFUSE, DECIDE, TERMINATE, CLOSE)) {
        // Whoever filed both is answered on the complaint.
        @Override
        boolean concerns(Complaint complaint) {
            return complaint.filing().splitFrom() == null;
        }
    },
    /// The business proposes how to settle. The platform's own rule; it is the business that has to move.
    PROPOSAL(
            new Term.WorkingDays(3),
            LegalSource.PLATFORM_RULES,
            Party.OPERATOR,
            Set.of(Kind.COMPLAINT),
            Set.of(FILE),
            Set.of(PROPOSE, REFUSE, DECIDE, TERMINATE, CLOSE)) {
        @Override
        boolean isDoneBy(Action action) {
            return action == PROPOSE;
        }
    },
    /// Accept or refuse (消费者权益保护法 46).
    ACCEPTANCE(
            new Term.WorkingDays(7),
            LegalSource.CONSUMER_LAW_46,
            Party.PLATFORM,
            Set.of(Kind.COMPLAINT),
            Set.of(FILE),
            Set.of(ACCEPT, REFUSE, TERMINATE)) {
        @Override
        boolean isDoneBy(Action action) {
            return action == ACCEPT || action == REFUSE;
        }
    },
    /// Close. The platform's own rule.
    CLOSURE(
            new Term.WorkingDays(7),
            LegalSource.PLATFORM_RULES,
            Party.PLATFORM,
            Set.of(Kind.COMPLAINT),
            Set.of(FILE),
            Set.of(CLOSE)) {
        @Override
        public boolean waitsForTests() {
            return true;
        }
    },
    /// Mediation ends (投诉举报处理办法, Order 121, art. 23).
    MEDIATION(
            new Term.Days(60),
            LegalSource.COMPLAINT_MEASURES_23,
            Party.PLATFORM,
            Set.of(Kind.COMPLAINT),
            Set.of(ACCEPT),
            Set.of(DECIDE, TERMINATE, CLOSE)) {
        @Override
        public boolean waitsForTests() {
            return true;
        }
    },
    /// Tell the filer that it ended without a decision; closing tells her (投诉举报处理办法, Order 121).
    TERMINATION_NOTICE(
            new Term.WorkingDays(7),
            LegalSource.COMPLAINT_MEASURES_NOTICE,
            Party.PLATFORM,
            Set.of(Kind.COMPLAINT),
            Set.of(TERMINATE),
            Set.of(CLOSE)),
    /// Decide on a report (行政处罚程序规定 18).
    REPORT_DECISION(
            new Term.WorkingDays(15),
            LegalSource.PENALTY_PROCEDURE_18,
            Party.PLATFORM,
            Set.of(Kind.REPORT),
            Set.of(FILE),
            Set.of(REFUSE, DECIDE, TERMINATE)) {
        @Override
        boolean isDoneBy(Action action) {
            return action == REFUSE || action == DECIDE;
        }

        @Override
        public Optional<Term> extended() {
            return Optional.of(new Term.WorkingDays(30));
        }

        @Override
        public boolean waitsForTests() {
            return true;
        }
    },
    /// Tell a reporter who gave her name (投诉举报处理办法, Order 121).
    REPORTER_NOTICE(
            new Term.WorkingDays(5),
            LegalSource.COMPLAINT_MEASURES_NOTICE,
            Party.PLATFORM,
            Set.of(Kind.REPORT),
            Set.of(DECIDE),
            Set.of(ANSWER)) {
        @Override
        boolean concerns(Complaint complaint) {
            return complaint.filing().named();
        }
    },
    /// Publish the outcome of what was decided. The platform's own rule.
    OUTCOME_PUBLICATION(
            new Term.WorkingDays(7),
            LegalSource.PLATFORM_RULES,
            Party.PLATFORM,
            Set.of(Kind.COMPLAINT, Kind.REPORT),
            Set.of(CLOSE),
            Set.of(PUBLISH)) {
        @Override
        boolean concerns(Complaint complaint) {
            return complaint.decision() != null;
        }
    },
    /// Correct a published outcome, take it down, or say why it stays. The platform's own rule.
    OUTCOME_CORRECTION(
            new Term.WorkingDays(3),
            LegalSource.PLATFORM_RULES,
            Party.PLATFORM,
            Set.of(Kind.COMPLAINT, Kind.REPORT),
            Set.of(REQUEST_CORRECTION),
            Set.of(CORRECT, RETRACT, DECLINE_CORRECTION));

    private final Term term;
    private final LegalSource source;
    private final Party onPlatform;
    private final Set<Kind> kinds;
    private final Set<Action> starts;
    private final Set<Action> stops;

    ClockRule(Term term, LegalSource source, Party onPlatform, Set<Kind> kinds, Set<Action> starts, Set<Action> stops) {
        this.term = term;
        this.source = source;
        this.onPlatform = onPlatform;
        this.kinds = Set.copyOf(kinds);
        this.starts = Set.copyOf(starts);
        this.stops = Set.copyOf(stops);
    }

    public Term term() {
        return term;
    }

    /// How long it runs at most; empty when nobody can extend it.
    public Optional<Term> extended() {
        return Optional.empty();
    }

    /// Whether the time of tests and appraisals does not count for it.
    public boolean waitsForTests() {
        return false;
    }

    public LegalSource source() {
        return source;
    }

    /// Whom it binds; empty when it does not run in this profile. A department has no platform's rules.
    public Optional<Party> binds(Profile profile) {
        return switch (profile) {
            case PLATFORM -> Optional.of(onPlatform);
            case AUTHORITY -> source.statutory() ? Optional.of(Party.AUTHORITY) : Optional.empty();
        };
    }

    boolean startsAt(Action action, Complaint complaint) {
        return startedBy(action) && isFor(complaint.filing().kind()) && concerns(complaint);
    }

    boolean startedBy(Action action) {
        return starts.contains(asEnd(action));
    }

    boolean isFor(Kind kind) {
        return kinds.contains(kind);
    }

    boolean stopsAt(Action action) {
        return stops.contains(asEnd(action));
    }

    /// Whether an action does what the clock demands, and does not just end the case. A withdrawal never does.
    boolean isDoneBy(Action action) {
        return stops.contains(action);
    }

    boolean concerns(Complaint complaint) {
        return true;
    }

    private static Action asEnd(Action action) {
        return action == Action.WITHDRAW ? TERMINATE : action;
    }
}
