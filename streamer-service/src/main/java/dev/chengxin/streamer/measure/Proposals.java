package dev.chengxin.streamer.measure;

import dev.chengxin.servicekit.decision.Refusal;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.streamer.finding.Finding;
import dev.chengxin.streamer.finding.Severity;
import dev.chengxin.streamer.finding.Violations;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Proposes measures, by hand or by the ladder.
public final class Proposals {
    private final Aggregates<Measure> aggregates;
    private final Measures measures;
    private final Violations violations;

    public Proposals(Aggregates<Measure> aggregates, Measures measures, Violations violations) {
        this.aggregates = aggregates;
        this.measures = measures;
        this.violations = violations;
    }

    /// What a human proposes: for a term that the kind allows, against whom the violations are, and a blacklist
    /// only for serious breaches (Order 117, art. 14).
    ///
    /// @param by pseudonym of the one who proposes
    public Verdict<Measure> byHand(
            MeasureKind kind, Subject subject, Cause cause, String by, @Nullable Integer days, Instant now) {
        boolean byAuthority = cause.code().equals(Cause.AUTHORITY);
        if (!byAuthority && cause.violationIds().isEmpty()) {
            return Verdict.refused(noCause());
        }
        var found = cause.violationIds().stream().map(violations::standing).toList();
        var unknown = IntStream.range(0, found.size())
                .filter(index ->
                        found.get(index).filter(of -> isOf(of, subject)).isEmpty())
                .findFirst();
        if (unknown.isPresent()) {
            return Verdict.refused(unknown(unknown.getAsInt()));
        }
        if (kind == MeasureKind.BLACKLIST && !byAuthority && found.stream().noneMatch(Proposals::isSerious)) {
            return Verdict.refused(notSerious());
        }
        return measures.propose(kind, subject, cause, by, days, now);
    }

    /// What the ladder proposes.
    public Verdict<Measure> byLadder(
            MeasureKind kind, Subject subject, Cause cause, @Nullable Integer days, Instant now) {
        return measures.propose(kind, subject, cause, null, days, now);
    }

    /// Lets a proposal that was just stored fall when a violation was overturned meanwhile: whoever is told of that
    /// may have looked before the proposal was there, and this looks after it was.
    public void settle(String id, List<String> violationIds) {
        violationIds.stream()
                .filter(violations::overturned)
                .forEach(violation -> aggregates.wake(
                        id, (measure, now) -> measures.violationOverturned(measure, violation, null, now)));
    }

    private static boolean isOf(Finding violation, Subject subject) {
        var concern = violation.concern();
        return subject.streamerId() == null
                ? subject.operatorId().equals(concern.operatorId())
                : subject.streamerId().equals(concern.streamerId());
    }

    private static boolean isSerious(Optional<Finding> violation) {
        return violation
                .filter(found -> found.breach().severity().compareTo(Severity.SERIOUS) >= 0)
                .isPresent();
    }

    private static Refusal noCause() {
        return Refusal.invalid(
                "/violationIds",
                "missing",
                new Text("没有依据的违规认定", "names no violation"),
                new Text("写明违规认定，或注明依主管部门通知", "name a violation, or say that an authority asked for it"));
    }

    private static Refusal unknown(int index) {
        return Refusal.invalid(
                "/violationIds/" + index,
                "reference-unknown",
                new Text("不是该当事人仍然成立的违规认定", "is no violation of this party that stands"),
                new Text("核对编号", "check the id"));
    }

    private static Refusal notSerious() {
        return Refusal.invalid(
                "/kind",
                "not-serious",
                new Text("只有严重违法才可列入黑名单", "a blacklist is only for serious breaches"),
                new Text("选择较轻的措施", "choose a lighter measure"));
    }
}
