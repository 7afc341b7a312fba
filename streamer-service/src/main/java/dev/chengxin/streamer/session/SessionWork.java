package dev.chengxin.streamer.session;

import dev.chengxin.servicekit.worklist.RiskInput;
import dev.chengxin.servicekit.worklist.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What livestreams wait for: a review before they begin, and somebody who sees to a platform that does not listen.
final class SessionWork {
    static final String REVIEW = "session-review";
    static final String ALARM = "control-alarm";

    private static final int MOST = 100;
    private static final int ROUTINE = 20;
    private static final int SOON_HOURS = 2;
    private static final int PER_EFFECT = 20;
    private static final int PER_UNEVIDENCED = 10;
    private static final int PER_UNCERTIFIED = 5;
    private static final int SOON = 20;

    private SessionWork() {}

    static Optional<Work> of(Session session) {
        if (session.status() == SessionStatus.PLANNED) {
            return Optional.of(review(session));
        }
        var alarms = Restraint.alarms(session);
        return alarms.isEmpty() ? Optional.empty() : Optional.of(alarm(alarms));
    }

    private static Work review(Session session) {
        var plan = session.plan();
        long effects = count(plan, claim -> claim.kind() == ClaimKind.EFFECT);
        long unevidenced = count(plan, claim -> !claim.evidenced());
        int uncertified = session.uncertifiedBatchIds().size();
        long hours =
                Math.max(0, Duration.between(plan.plannedAt(), plan.start()).toHours());
        var inputs = new ArrayList<RiskInput>();
        addIfAny(inputs, "effect-claims", effects);
        addIfAny(inputs, "claims-without-evidence", unevidenced);
        addIfAny(inputs, "uncertified-batches", uncertified);
        inputs.add(new RiskInput("hours-to-start", hours));
        long risk = ROUTINE
                + PER_EFFECT * effects
                + PER_UNEVIDENCED * unevidenced
                + PER_UNCERTIFIED * (long) uncertified
                + (hours < SOON_HOURS ? SOON : 0);
        return Work.of(REVIEW, (int) Math.min(MOST, risk), inputs, plan.plannedAt())
                .due(plan.start());
    }

    private static Work alarm(List<Control> alarms) {
        Instant since = alarms.getFirst().requestedAt().plus(Control.PATIENCE);
        return Work.of(ALARM, MOST, List.of(new RiskInput("unanswered-controls", alarms.size())), since)
                .due(since);
    }

    private static long count(Plan plan, Predicate<Claim> wanted) {
        return plan.claims().stream().filter(wanted).count();
    }

    private static void addIfAny(List<RiskInput> inputs, String code, long value) {
        if (value > 0) {
            inputs.add(new RiskInput(code, value));
        }
    }
}
