package dev.chengxin.streamer.measure;

import dev.chengxin.servicekit.worklist.RiskInput;
import dev.chengxin.servicekit.worklist.Work;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The aggregate: a measure against a streamer or an operator (处置措施), with those who decided for it.
///
/// @param proposedBy pseudonym of who proposed it; absent when the ladder did
/// @param days for how many days; absent when it has no end
/// @param statementHash SHA-256 over the canonical form of the statement of reasons; absent before the decision
/// @param appealUntil until when it can be appealed against; absent before the decision
/// @param from when it took effect; absent before that
/// @param until when it ends by itself; absent when it does not
/// @param appealId the appeal that is open against it; absent when none is
/// @param ended code of what ended it; absent before
/// @param work what a human has to do; absent when nothing
public record Measure(
        MeasureStatus status,
        MeasureKind kind,
        Subject subject,
        Cause cause,
        @Nullable String proposedBy,
        Instant proposedAt,
        @Nullable Integer days,
        List<Approval> approvals,
        @Nullable String statementHash,
        @Nullable Instant appealUntil,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String appealId,
        @Nullable String ended,
        @Nullable Work work) {
    private static final int ONE = 50;
    private static final int TWO = 70;

    public Measure {
        approvals = List.copyOf(approvals);
        work = status == MeasureStatus.PROPOSED ? waiting(kind, approvals.size(), proposedAt) : null;
    }

    private static Work waiting(MeasureKind kind, int approved, Instant since) {
        boolean second = approved > 0;
        return Work.of(
                second ? "measure-second-person" : "measure-proposal",
                kind.approvals() > 1 ? TWO : ONE,
                List.of(new RiskInput("kind-" + kind.code(), 1), new RiskInput("approvals", approved)),
                since);
    }

    static Measure proposed(
            MeasureKind kind, Subject subject, Cause cause, @Nullable String by, @Nullable Integer days, Instant at) {
        return new Measure(
                MeasureStatus.PROPOSED,
                kind,
                subject,
                cause,
                by,
                at,
                days,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /// When a timer has to look at it: when it begins, or ends by itself.
    public Optional<Instant> dueAt() {
        return switch (status) {
            case DECIDED -> Optional.ofNullable(appealUntil);
            case IN_FORCE -> Optional.ofNullable(until);
            case PROPOSED, REJECTED, STAYED, LIFTED -> Optional.empty();
        };
    }

    Measure with(MeasureStatus next) {
        return copy(next, approvals, statementHash, appealUntil, from, until, appealId, ended);
    }

    Measure approved(MeasureStatus next, List<Approval> all, String hash, Instant appealable) {
        return copy(next, all, hash, appealable, from, until, appealId, ended);
    }

    Measure begun(Instant begin, @Nullable Instant end) {
        return copy(MeasureStatus.IN_FORCE, approvals, statementHash, appealUntil, begin, end, appealId, ended);
    }

    Measure under(MeasureStatus next, @Nullable String appeal) {
        return copy(next, approvals, statementHash, appealUntil, from, until, appeal, ended);
    }

    Measure over(MeasureStatus next, String why) {
        return copy(next, approvals, statementHash, appealUntil, from, until, null, why);
    }

    private Measure copy(
            MeasureStatus next,
            List<Approval> all,
            @Nullable String hash,
            @Nullable Instant appealable,
            @Nullable Instant begin,
            @Nullable Instant end,
            @Nullable String appeal,
            @Nullable String why) {
        return new Measure(
                next,
                kind,
                subject,
                cause,
                proposedBy,
                proposedAt,
                days,
                all,
                hash,
                appealable,
                begin,
                end,
                appeal,
                why,
                work);
    }
}
