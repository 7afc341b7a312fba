package dev.chengxin.complaint.casework;

import dev.chengxin.servicekit.worklist.RiskInput;
import dev.chengxin.servicekit.worklist.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a complaint waits for a human to do, and how urgent that is: until it is closed; then until its outcome is
/// published; then while a request to correct the outcome waits.
///
/// The risk is the platform's own rule: what kind it is, how much is claimed, whether conduct on air was found
/// wrong, and how many clocks have run out. It is written when something happens, and a clock that runs out is
/// something; among equals the earliest deadline comes first.
public final class Waiting {
    private static final int REPORT = 30;
    private static final int COMPLAINT = 20;
    private static final int FEEDBACK = 5;
    private static final int CONDUCT = 10;
    private static final int OVERDUE = 20;
    private static final int MOST_OVERDUE = 2;

    private static final long HUNDRED_YUAN = 10_000;

    private Waiting() {}

    /// The work; empty when there is nothing to do.
    public static Optional<Work> of(Complaint complaint) {
        return waits(complaint) ? Optional.of(work(complaint)) : Optional.empty();
    }

    private static boolean waits(Complaint complaint) {
        boolean unpublished = complaint.decision() != null && complaint.outcomeStatus() == OutcomeStatus.NONE;
        return complaint.status() != Status.CLOSED || unpublished || complaint.correctionRequested();
    }

    private static Work work(Complaint complaint) {
        Optional<Clock> next = complaint.clocks().stream()
                .filter(clock -> clock.runs() || clock.overdue())
                .min(Comparator.comparing(Clock::dueAt));
        return new Work(
                complaint.filing().kind().code(),
                risk(complaint),
                inputs(complaint),
                since(complaint),
                next.map(Clock::dueAt).orElse(null),
                next.map(Clock::provisional).orElse(null),
                next.map(clock -> clock.binds().code()).orElse(null));
    }

    private static int risk(Complaint complaint) {
        int kind = switch (complaint.filing().kind()) {
            case REPORT -> REPORT;
            case COMPLAINT -> COMPLAINT;
            case FEEDBACK -> FEEDBACK;
        };
        return kind
                + claim(claimed(complaint))
                + (conduct(complaint) ? CONDUCT : 0)
                + OVERDUE * (int) Math.min(overdue(complaint), MOST_OVERDUE);
    }

    /// 5 from 100 yuan on, 10 from 1,000 on, 20 from 10,000 on.
    private static int claim(long fen) {
        if (fen >= 100 * HUNDRED_YUAN) {
            return 20;
        }
        if (fen >= 10 * HUNDRED_YUAN) {
            return 10;
        }
        return fen >= HUNDRED_YUAN ? 5 : 0;
    }

    private static List<RiskInput> inputs(Complaint complaint) {
        var inputs = new ArrayList<RiskInput>();
        inputs.add(new RiskInput("kind-" + complaint.filing().kind().code(), 1));
        add(inputs, "claimed-fen", claimed(complaint));
        add(inputs, "conduct", conduct(complaint) ? 1 : 0);
        add(inputs, "clocks-overdue", overdue(complaint));
        return inputs;
    }

    private static void add(List<RiskInput> inputs, String code, long value) {
        if (value > 0) {
            inputs.add(new RiskInput(code, value));
        }
    }

    private static long claimed(Complaint complaint) {
        Long fen = complaint.filing().claimedFen();
        return fen == null ? 0 : fen;
    }

    private static boolean conduct(Complaint complaint) {
        Decision decision = complaint.decision();
        return decision != null && decision.upheld() && decision.category().conduct();
    }

    private static long overdue(Complaint complaint) {
        return complaint.clocks().stream().filter(Clock::overdue).count();
    }

    private static Instant since(Complaint complaint) {
        Instant closedAt = complaint.closedAt();
        if (closedAt == null) {
            return complaint.filing().receivedAt();
        }
        return complaint.correctionRequested()
                ? complaint.last(Evolution.CORRECTION_REQUESTED).orElse(closedAt)
                : closedAt;
    }
}
