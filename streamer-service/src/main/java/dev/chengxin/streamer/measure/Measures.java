package dev.chengxin.streamer.measure;

import static dev.chengxin.streamer.measure.Lifecycle.OF_MEASURE;

import dev.chengxin.contracts.PublishedEvent;
import dev.chengxin.contracts.StreamerEvent.MeasureApplied;
import dev.chengxin.contracts.StreamerEvent.MeasureDecided;
import dev.chengxin.contracts.StreamerEvent.MeasureLifted;
import dev.chengxin.contracts.StreamerEvent.MeasureProposed;
import dev.chengxin.contracts.StreamerEvent.MeasureRejected;
import dev.chengxin.servicekit.decision.Refusal;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.text.CodeTexts;
import dev.chengxin.servicekit.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Decides on measures: pure functions of state, command and time.
public final class Measures {
    private static final String LEAD = "lead";

    private final CodeTexts texts;

    public Measures(CodeTexts texts) {
        this.texts = texts;
    }

    /// A measure as it is proposed.
    ///
    /// @param by pseudonym; absent when the ladder proposes it
    public Verdict<Measure> propose(
            MeasureKind kind, Subject subject, Cause cause, @Nullable String by, @Nullable Integer days, Instant now) {
        if (kind.hasTerm() && days == null) {
            return Verdict.refused(Refusal.invalid(
                    "/days",
                    "missing",
                    new Text("限期停播须写明天数", "a suspension has a term"),
                    new Text("填写天数", "send for how many days")));
        }
        return Verdict.decided(
                Measure.proposed(kind, subject, cause, by, days, now),
                new MeasureProposed(
                        kind.code(),
                        subject.streamerId(),
                        subject.operatorId(),
                        cause.code(),
                        cause.causeId(),
                        cause.violationIds(),
                        cause.points(),
                        days));
    }

    /// Somebody decides for it. Closure, ban and blacklist need two people, the second a lead (domain rules, 6).
    ///
    /// @param statementHash SHA-256 over the statement of reasons of who decides
    /// @param appealUntil until when it can be appealed against, if this is the last who has to decide
    public Verdict<Measure> approve(
            Measure measure, String by, String role, String statementHash, Instant appealUntil, Instant now) {
        if (measure.status() != MeasureStatus.PROPOSED) {
            return illegal(measure, MeasureAction.APPROVE);
        }
        if (measure.approvals().stream().anyMatch(approval -> approval.by().equals(by))) {
            return Verdict.refused(Refusal.forbidden(
                    "same-person", new Text("同一人不能批准两次，请由另一人批准。", "Nobody decides twice; somebody else has to.")));
        }
        var approvals = new ArrayList<>(measure.approvals());
        approvals.add(new Approval(by, role, now));
        if (approvals.size() == measure.kind().approvals() && approvals.size() > 1 && !role.equals(LEAD)) {
            return Verdict.refused(Refusal.forbidden(
                    "lead-needed", new Text("第二位批准人须为负责人。", "The second who decides has to be a lead.")));
        }
        if (approvals.size() < measure.kind().approvals()) {
            return Verdict.decided(measure.approved(MeasureStatus.PROPOSED, approvals, statementHash, appealUntil));
        }
        return decided(measure, approvals, statementHash, appealUntil, now);
    }

    private static Verdict<Measure> decided(
            Measure measure, List<Approval> approvals, String hash, Instant appealUntil, Instant now) {
        var decided = measure.approved(MeasureStatus.DECIDED, approvals, hash, appealUntil);
        Instant startsAt = measure.kind().waits() ? appealUntil : now;
        PublishedEvent notice = new MeasureDecided(
                measure.kind().code(),
                measure.subject().streamerId(),
                measure.subject().operatorId(),
                approvals.size(),
                hash,
                startsAt,
                appealUntil);
        if (measure.kind().waits()) {
            return Verdict.decided(decided, notice);
        }
        Measure begun = decided.begun(now, end(measure, now));
        return Verdict.decided(begun, notice, applied(begun));
    }

    public Verdict<Measure> reject(Measure measure, String reason) {
        if (OF_MEASURE.next(measure.status(), MeasureAction.REJECT).isEmpty()) {
            return illegal(measure, MeasureAction.REJECT);
        }
        return Verdict.decided(measure.over(MeasureStatus.REJECTED, reason), rejected(measure, reason));
    }

    /// Somebody takes it back.
    public Verdict<Measure> revoke(Measure measure) {
        return lift(measure, "revoked");
    }

    /// What is due: to begin when it can no longer be appealed against, to end by itself.
    public Verdict<Measure> tick(Measure measure, Instant now) {
        Instant due = measure.dueAt().orElse(null);
        if (due == null || now.isBefore(due)) {
            return Verdict.unchanged();
        }
        return measure.status() == MeasureStatus.DECIDED ? begin(measure, due) : lift(measure, "expired");
    }

    /// An appeal keeps it from beginning; what has begun goes on.
    public Verdict<Measure> appealed(Measure measure, String appealId) {
        MeasureStatus next =
                OF_MEASURE.next(measure.status(), MeasureAction.STAY).orElse(measure.status());
        boolean open = next == MeasureStatus.STAYED || next == MeasureStatus.IN_FORCE;
        return open && measure.appealId() == null
                ? Verdict.decided(measure.under(next, appealId))
                : Verdict.unchanged();
    }

    /// An appeal was decided: reversed, it ends; otherwise what it stayed begins.
    public Verdict<Measure> appealDecided(Measure measure, boolean reversed, Instant now) {
        if (reversed) {
            return lift(measure, "overturned");
        }
        return measure.status() == MeasureStatus.STAYED
                ? begin(measure.under(MeasureStatus.STAYED, null), now)
                : Verdict.decided(measure.under(measure.status(), null));
    }

    /// A violation was overturned: what rests on it falls.
    public Verdict<Measure> violationOverturned(Measure measure, String violationId) {
        if (!measure.cause().restsOn(violationId)) {
            return Verdict.unchanged();
        }
        return measure.status() == MeasureStatus.PROPOSED
                ? reject(measure, "overturned")
                : OF_MEASURE.next(measure.status(), MeasureAction.LIFT).isPresent()
                        ? lift(measure, "overturned")
                        : Verdict.unchanged();
    }

    private static Verdict<Measure> begin(Measure measure, Instant at) {
        Measure begun = measure.begun(at, end(measure, at));
        return Verdict.decided(begun, applied(begun));
    }

    private Verdict<Measure> lift(Measure measure, String reason) {
        if (OF_MEASURE.next(measure.status(), MeasureAction.LIFT).isEmpty()) {
            return illegal(measure, MeasureAction.LIFT);
        }
        return Verdict.decided(
                measure.over(MeasureStatus.LIFTED, reason),
                new MeasureLifted(
                        measure.kind().code(),
                        measure.subject().streamerId(),
                        measure.subject().operatorId(),
                        reason));
    }

    private static @Nullable Instant end(Measure measure, Instant begin) {
        Integer days = measure.days();
        return days == null ? null : begin.plus(Duration.ofDays(days));
    }

    private static PublishedEvent applied(Measure measure) {
        return new MeasureApplied(
                measure.kind().code(),
                measure.subject().streamerId(),
                measure.subject().operatorId(),
                measure.cause().violationIds(),
                Objects.requireNonNull(measure.from()),
                measure.until(),
                measure.kind().blocksListings(),
                measure.approvals().size(),
                Objects.requireNonNull(measure.statementHash()),
                measure.kind().reportedTo());
    }

    private static PublishedEvent rejected(Measure measure, String reason) {
        return new MeasureRejected(
                measure.kind().code(),
                measure.subject().streamerId(),
                measure.subject().operatorId(),
                reason);
    }

    private Verdict<Measure> illegal(Measure measure, MeasureAction action) {
        return Verdict.refused(OF_MEASURE.illegal(measure.status(), action, texts));
    }
}
