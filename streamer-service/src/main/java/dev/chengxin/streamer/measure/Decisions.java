package dev.chengxin.streamer.measure;

import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.event.Actor;
import dev.chengxin.streamer.notice.Reasons;
import dev.chengxin.streamer.notice.Statement;
import dev.chengxin.streamer.notice.Statements;
import dev.chengxin.streamer.notice.Terms;
import java.time.Instant;
import java.util.Map;

/// Decides for measures with a statement of reasons.
public final class Decisions {
    private final Measures measures;
    private final Statements statements;
    private final Terms terms;

    public Decisions(Measures measures, Statements statements, Terms terms) {
        this.measures = measures;
        this.statements = statements;
        this.terms = terms;
    }

    /// Somebody decides for a measure, and writes the notice that its party gets.
    public Verdict<Measure> approve(String id, Measure state, Actor actor, Reasons reasons, Instant now) {
        Instant appealUntil = terms.appeal(now).at();
        String text = statements.text(new Statement(
                "measure",
                id,
                "imposed",
                reasons.facts(),
                reasons.legalBasis(),
                state.kind().code(),
                state.days(),
                Statement.APPEAL_ROUTE,
                appealUntil,
                reasons.authorityMay(),
                now));
        var verdict = measures.approve(state, actor.id(), actor.role(), Statements.hash(text), appealUntil, now);
        return verdict instanceof Verdict.Decided<Measure> decided
                ? decided.withWords(Map.of(Words.STATEMENT, text))
                : verdict;
    }
}
