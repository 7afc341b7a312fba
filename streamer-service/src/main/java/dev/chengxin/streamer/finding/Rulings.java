package dev.chengxin.streamer.finding;

import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.text.CodeTexts;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.servicekit.usecase.Selection;
import dev.chengxin.servicekit.web.PageRequest;
import dev.chengxin.streamer.notice.Reasons;
import dev.chengxin.streamer.notice.Statement;
import dev.chengxin.streamer.notice.Statement.Breached;
import dev.chengxin.streamer.notice.Statements;
import dev.chengxin.streamer.notice.Statements.Written;
import dev.chengxin.streamer.notice.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Rules on findings with a statement of reasons.
public final class Rulings {
    private static final Duration WINDOW = Duration.ofDays(365);
    private static final String RULES = "平台评分规则：";

    private final Aggregates<Finding> aggregates;
    private final Findings findings;
    private final Statements statements;
    private final Terms terms;
    private final CodeTexts texts;

    public Rulings(
            Aggregates<Finding> aggregates, Findings findings, Statements statements, Terms terms, CodeTexts texts) {
        this.aggregates = aggregates;
        this.findings = findings;
        this.statements = statements;
        this.terms = terms;
        this.texts = texts;
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
        var state = finding.state();
        var breach = state.breach().as(category, severity);
        boolean mayWaive = waived && isFirst(state.concern(), breach.category(), now);
        var obstacle = findings.obstacle(state, breach, waived, mayWaive);
        if (obstacle.isPresent()) {
            return Verdict.refused(obstacle.get());
        }
        var statement = Statement.ofViolation(
                finding.id(), breached(breach, waived), rulebook(breach), reasons, appealUntil, now);
        return switch (statements.write(statement)) {
            case Written.Faulty(var refusal) -> Verdict.refused(refusal);
            case Written.Done(var json, var hash) -> {
                var confirmation =
                        new Findings.Confirmation(by, category, severity, waived, mayWaive, hash, appealUntil);
                yield with(findings.confirm(state, confirmation, now), Map.of(Words.STATEMENT, json));
            }
        };
    }

    private static Verdict<Finding> with(Verdict<Finding> verdict, Map<String, String> words) {
        return verdict instanceof Verdict.Decided<Finding> decided ? decided.withWords(words) : verdict;
    }

    private static Breached breached(Breach breach, boolean waived) {
        return new Breached(
                breach.category().code(), breach.severity().code(), breach.rule(), breach.falseAdvertising(), waived);
    }

    private String rulebook(Breach breach) {
        return RULES + texts.apply(breach.category()).zh() + "（"
                + texts.apply(breach.severity()).zh() + "）";
    }

    /// Dismisses a finding.
    public Verdict<Finding> dismiss(Finding finding, String by, String reason, Map<String, String> words, Instant now) {
        return with(findings.dismiss(finding, by, reason, now), words);
    }

    /// Whether the party has no other violation of the category within the window. One under appeal counts for
    /// nothing.
    private boolean isFirst(Concern concern, Category category, Instant now) {
        var selection = Selection.all()
                .where("status", FindingStatus.CONFIRMED)
                .where("category", category)
                .where("streamerId", concern.streamerId())
                .where("operatorId", concern.streamerId() == null ? concern.operatorId() : null);
        return aggregates.page(selection, new PageRequest(PageRequest.MAX_LIMIT, Optional.empty())).items().stream()
                .map(Aggregate::state)
                .filter(found -> found.appealId() == null)
                .map(Finding::ruling)
                .noneMatch(ruling -> ruling != null && ruling.at().plus(WINDOW).isAfter(now));
    }
}
