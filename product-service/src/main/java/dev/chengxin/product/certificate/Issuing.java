package dev.chengxin.product.certificate;

import dev.chengxin.servicekit.decision.Refusal;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.event.Actor;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.servicekit.web.IfMatch;
import dev.chengxin.servicekit.web.ProblemException;
import dev.chengxin.servicekit.worklist.LeaseToken;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Issues certificates, each number once. The number is taken before the certificate is written; what a crash
/// leaves between the two is taken again by the next try for the same certificate.
public final class Issuing {
    private final Aggregates<Certificate> certificates;
    private final Certificates decisions;
    private final IssuedNumbers numbers;

    public Issuing(Aggregates<Certificate> certificates, Certificates decisions, IssuedNumbers numbers) {
        this.certificates = certificates;
        this.decisions = decisions;
        this.numbers = numbers;
    }

    /// What is to be issued.
    ///
    /// @param number as [Scheme#number] read it
    /// @param until last day; absent where the scheme's own term is meant
    public record Wanted(
            String number, LocalDate from, @Nullable LocalDate until) {}

    public Aggregate<Certificate> issue(
            Aggregate<Certificate> certificate, IfMatch seen, LeaseToken lease, Actor actor, Wanted wanted) {
        String id = certificate.id();
        try {
            return certificates.change(certificate, seen, lease, actor, (state, now) -> {
                var verdict = decisions.issue(state, wanted.number(), wanted.from(), wanted.until(), actor.role(), now);
                return verdict instanceof Verdict.Decided<Certificate> && isAnothers(wanted.number(), id)
                        ? Verdict.refused(taken())
                        : verdict;
            });
        } catch (ProblemException e) {
            numbers.giveBackUnused(wanted.number(), id);
            throw e;
        }
    }

    private boolean isAnothers(String number, String id) {
        return !numbers.take(number, id).equals(id);
    }

    private static Refusal taken() {
        return Refusal.conflict("already-issued", new Text("该编号已属于另一证书。", "Another certificate has this number."))
                .with(
                        "/number",
                        "already-issued",
                        new Text("已属于另一证书", "belongs to another certificate"),
                        new Text("核对编号", "check the number"));
    }
}
