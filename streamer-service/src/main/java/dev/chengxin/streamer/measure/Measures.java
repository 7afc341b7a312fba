package dev.chengxin.streamer.measure;

import static dev.chengxin.streamer.measure.Lifecycle.OF_MEASURE;

import dev.chengxin.servicekit.decision.Refusal;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.text.CodeTexts;
import dev.chengxin.servicekit.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Decides on measures: pure functions of state, command and time.
public final class Measures {
    private static final String REVOKED = "revoked";
    private static final String OVERTURNED = "overturned";
    private static final String EXPIRED = "expired";

    private final CodeTexts texts;

    public Measures(CodeTexts texts) {
        this.texts = texts;
    }

    /// Somebody who decides for a measure.
    ///
    /// @param by pseudonym
    /// @param lead whether she may be the second of two
    public record Approver(String by, boolean lead) {
        String role() {
            return lead ? "lead" : "moderator";
        }
    }

    /// A measure as it is proposed.
    ///
    /// @param by pseudonym; absent when the ladder proposes it
    public Verdict<Measure> propose(
            MeasureKind kind,
            Subject subject,
            Cause cause,
            @Nullable String by,
            @Nullable Integer wanted,
            Instant now) {
        Integer days = wanted == null ? kind.usualDays() : wanted;
        if (!kind.allows(days)) {
            return Verdict.refused(term(kind));
        }
        var measure = Measure.proposed(kind, subject, cause, by, days, now);
        return Verdict.decided(measure, MeasureEvents.proposed(measure));
    }

    /// Somebody decides for it. Closure, ban and blacklist need two people, the second a lead (domain rules, 6).
    ///
    /// @param statementHash SHA-256 over the statement of reasons of who decides
    /// @param appealUntil until when it can be appealed against, if this is the last who has to decide
    public Verdict<Measure> approve(
            Measure measure, Approver approver, String statementHash, Instant appealUntil, Instant now) {
        if (measure.status() != MeasureStatus.PROPOSED) {
            return illegal(measure, MeasureAction.APPROVE);
        }
        if (measure.approvedBy(approver.by())) {
            return Verdict.refused(Refusal.forbidden(
                    "same-person", new Text("同一人不能批准两次，请由另一人批准。", "Nobody decides twice; somebody else has to.")));
        }
        var approvals = new ArrayList<>(measure.approvals());
        approvals.add(new Approval(approver.by(), approver.role(), now));
        if (measure.last() && approvals.size() > 1 && !approver.lead()) {
            return Verdict.refused(Refusal.forbidden(
                    "lead-needed", new Text("第二位批准人须为负责人。", "The second who decides has to be a lead.")));
        }
        return measure.last()
                ? decided(measure, approvals, statementHash, appealUntil, now)
                : Verdict.decided(measure.approved(approvals, statementHash, appealUntil, null));
    }

    private static Verdict<Measure> decided(
            Measure measure, List<Approval> approvals, String hash, Instant appealUntil, Instant now) {
        Instant startsAt = measure.kind().waits() ? appealUntil : now;
        var decided = measure.approved(approvals, hash, appealUntil, startsAt);
        var notice = MeasureEvents.decided(decided);
        if (measure.kind().waits()) {
            return Verdict.decided(decided, notice);
        }
        Measure begun = decided.begun(now, end(measure, now));
        return Verdict.decided(begun, notice, MeasureEvents.applied(begun));
    }

    public Verdict<Measure> reject(Measure measure, String reason) {
        return OF_MEASURE.next(measure.status(), MeasureAction.REJECT).isPresent()
                ? Verdict.decided(measure.over(MeasureStatus.REJECTED, reason), MeasureEvents.rejected(measure, reason))
                : illegal(measure, MeasureAction.REJECT);
    }

    /// Somebody takes it back, before it begins or before it ends.
    public Verdict<Measure> revoke(Measure measure) {
        return OF_MEASURE.next(measure.status(), MeasureAction.WITHDRAW).isPresent()
                ? withdraw(measure, REVOKED)
                : lift(measure, REVOKED);
    }

    /// What is due: to begin when it can no longer be appealed against and nobody has, to end by itself.
    ///
    /// @param objection the appeal that is in the way, asked for only where it matters; empty when none is
    public Verdict<Measure> tick(Measure measure, Supplier<Optional<String>> objection, Instant now) {
        Instant due = measure.dueAt().orElse(null);
        if (due == null || now.isBefore(due)) {
            return Verdict.unchanged();
        }
        if (measure.status() != MeasureStatus.DECIDED) {
            return lift(measure, EXPIRED);
        }
        return objection
                .get()
                .map(appealId -> stay(measure, appealId))
                .orElseGet(() -> begin(measure, Objects.requireNonNull(measure.startsAt())));
    }

    /// Somebody appealed against it: that keeps it from beginning; what has begun goes on.
    public Verdict<Measure> appealed(Measure measure, String appealId) {
        return switch (measure.status()) {
            case DECIDED -> stay(measure, appealId);
            case STAYED, IN_FORCE -> Verdict.decided(measure.under(measure.status(), appealId));
            case PROPOSED, REJECTED, LIFTED -> Verdict.unchanged();
        };
    }

    /// The appeal against it came to its end: reversed, it falls; otherwise what was stayed goes on.
    public Verdict<Measure> appealDecided(Measure measure, boolean reversed, Instant now) {
        if (reversed) {
            return fall(measure);
        }
        return switch (measure.status()) {
            case STAYED -> resume(measure, now);
            case DECIDED, IN_FORCE -> Verdict.decided(measure.under(measure.status(), null));
            case PROPOSED, REJECTED, LIFTED -> Verdict.unchanged();
        };
    }

    /// An appeal against a violation that it answers came to its end, and the violation stands.
    public Verdict<Measure> violationUpheld(Measure measure, String appealId, Instant now) {
        return measure.status() == MeasureStatus.STAYED && appealId.equals(measure.appealId())
                ? resume(measure, now)
                : Verdict.unchanged();
    }

    /// A violation was overturned: what rests on it falls; what others carry goes on.
    ///
    /// @param appealId the appeal that did it; absent when none did
    public Verdict<Measure> violationOverturned(
            Measure measure, String violationId, @Nullable String appealId, Instant now) {
        if (!measure.cause().standing().contains(violationId)
                && !violationId.equals(measure.cause().triggerId())) {
            return Verdict.unchanged();
        }
        var without = measure.because(measure.cause().without(violationId));
        if (without.cause().fallen()) {
            return fall(without);
        }
        return measure.status() == MeasureStatus.STAYED && Objects.equals(appealId, measure.appealId())
                ? resume(without, now)
                : Verdict.decided(without);
    }

    private Verdict<Measure> fall(Measure measure) {
        return switch (measure.status()) {
            case PROPOSED -> reject(measure, OVERTURNED);
            case DECIDED, STAYED -> withdraw(measure, OVERTURNED);
            case IN_FORCE -> lift(measure, OVERTURNED);
            case REJECTED, LIFTED -> Verdict.unchanged();
        };
    }

    private static Verdict<Measure> withdraw(Measure measure, String reason) {
        return Verdict.decided(measure.over(MeasureStatus.REJECTED, reason), MeasureEvents.rejected(measure, reason));
    }

    private static Verdict<Measure> stay(Measure measure, String appealId) {
        return Verdict.decided(measure.under(MeasureStatus.STAYED, appealId));
    }

    /// It begins when it was to begin, or now if that is past; the timer looks once more for what is in the way.
    private static Verdict<Measure> resume(Measure measure, Instant now) {
        Instant start = Objects.requireNonNull(measure.startsAt());
        return Verdict.decided(measure.resumed(start.isBefore(now) ? now : start));
    }

    private static Verdict<Measure> begin(Measure measure, Instant at) {
        Measure begun = measure.begun(at, end(measure, at));
        return Verdict.decided(begun, MeasureEvents.applied(begun));
    }

    private Verdict<Measure> lift(Measure measure, String reason) {
        if (OF_MEASURE.next(measure.status(), MeasureAction.LIFT).isEmpty()) {
            return illegal(measure, MeasureAction.LIFT);
        }
        return Verdict.decided(measure.over(MeasureStatus.LIFTED, reason), MeasureEvents.lifted(measure, reason));
    }

    private static @Nullable Instant end(Measure measure, Instant begin) {
        Integer days = measure.days();
        return days == null ? null : begin.plus(Duration.ofDays(days));
    }

    private Verdict<Measure> illegal(Measure measure, MeasureAction action) {
        return Verdict.refused(OF_MEASURE.illegal(measure.status(), action, texts));
    }

    private static Refusal term(MeasureKind kind) {
        return Refusal.invalid(
                "/days",
                "term",
                new Text("不是该措施允许的期限", "is no term of this measure"),
                kind.allows(null)
                        ? new Text("去掉 days，或缩短期限", "leave days out, or shorten the term")
                        : new Text("填写该措施允许的天数", "send a number of days that the measure allows"));
    }
}
