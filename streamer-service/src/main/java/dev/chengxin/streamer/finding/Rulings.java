package dev.chengxin.streamer.finding;

import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.servicekit.usecase.Selection;
import dev.chengxin.servicekit.web.PageRequest;
import dev.chengxin.streamer.notice.Reasons;
import dev.chengxin.streamer.notice.Statement;
import dev.chengxin.streamer.notice.Statements;
import dev.chengxin.streamer.notice.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Rules on findings with a statement of reasons.
public final class Rulings {
    private static final Duration WINDOW = Duration.ofDays(365);

    private final Aggregates<Finding> aggregates;
    private final Findings findings;
    private final Statements statements;
    private final Terms terms;

    public Rulings(Aggregates<Finding> aggregates, Findings findings, Statements statements, Terms terms) {
        this.aggregates = aggregates;
        this.findings = findings;
        this.statements = statements;
        this.terms = terms;
    }

    /// Confirms a finding, and writes the notice that its party gets.
    public Verdict<Finding> confirm(
            Aggregate<Finding> finding,
            String by,
            @Nullable Category category,
            @Nullable Severity severity,
            boolean waived,
            Reasons reasons,
            Instant now) {
        Instant appealUntil = terms.appeal(now).at();
        String text = statements.text(new Statement(
                "violation",
                finding.id(),
                "confirmed",
                reasons.facts(),
                reasons.legalBasis(),
                null,
                null,
                Statement.APPEAL_ROUTE,
                appealUntil,
                reasons.authorityMay(),
                now));
        var breach = finding.state().breach().as(category, severity);
        var confirmation = new Findings.Confirmation(
                by,
                category,
                severity,
                waived,
                waived && isFirst(finding.state().concern(), breach.category(), now),
                Statements.hash(text),
                appealUntil);
        var verdict = findings.confirm(finding.state(), confirmation, now);
        return verdict instanceof Verdict.Decided<Finding> decided
                ? decided.withWords(Map.of(Words.STATEMENT, text))
                : verdict;
    }

    /// Dismisses a finding.
    public Verdict<Finding> dismiss(Finding finding, String by, String reason, Map<String, String> words, Instant now) {
        var verdict = findings.dismiss(finding, by, reason, now);
        return verdict instanceof Verdict.Decided<Finding> decided ? decided.withWords(words) : verdict;
    }

    /// Whether the party has no other violation of the category within the window.
    private boolean isFirst(Concern concern, Category category, Instant now) {
        var selection = Selection.all()
                .where("status", FindingStatus.CONFIRMED)
                .where("category", category)
                .where("streamerId", concern.streamerId())
                .where("operatorId", concern.streamerId() == null ? concern.operatorId() : null);
        return aggregates.page(selection, new PageRequest(PageRequest.MAX_LIMIT, Optional.empty())).items().stream()
                .map(found -> found.state().ruling())
                .noneMatch(ruling -> ruling != null && ruling.at().plus(WINDOW).isAfter(now));
    }
}
