package dev.chengxin.streamer.measure;

import dev.chengxin.servicekit.decision.Refusal;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.text.CodeTexts;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.streamer.measure.Measures.Approver;
import dev.chengxin.streamer.notice.Reasons;
import dev.chengxin.streamer.notice.Statement;
import dev.chengxin.streamer.notice.Statement.Imposed;
import dev.chengxin.streamer.notice.Statements;
import dev.chengxin.streamer.notice.Statements.Written;
import dev.chengxin.streamer.notice.Terms;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Decides for measures with a statement of reasons.
public final class Decisions {
    private static final String RULES = "平台处置规则：";

    private final Measures measures;
    private final Statements statements;
    private final Terms terms;
    private final CodeTexts texts;

    public Decisions(Measures measures, Statements statements, Terms terms, CodeTexts texts) {
        this.measures = measures;
        this.statements = statements;
        this.terms = terms;
        this.texts = texts;
    }

    /// Somebody decides for a measure, and writes the notice that its party gets. The second of two may leave it as
    /// the first wrote it.
    ///
    /// @param reasons absent to keep what the first wrote
    /// @param words the measure's sealed fields
    public Verdict<Measure> approve(
            String id,
            Measure measure,
            Approver approver,
            @Nullable Reasons reasons,
            Map<String, String> words,
            Instant now) {
        var own = reasons == null ? written(measure, words) : reasons;
        if (own == null) {
            return Verdict.refused(Refusal.invalid(
                    "/statement",
                    "missing",
                    new Text("缺少处置通知书", "is missing"),
                    new Text("写明事实与依据", "state the facts and what the decision rests on")));
        }
        Instant appealUntil = terms.appeal(now).at();
        return switch (statements.write(statement(id, measure, own, appealUntil, now))) {
            case Written.Faulty(var refusal) -> Verdict.refused(refusal);
            case Written.Done(var json, var hash) -> {
                var verdict = measures.approve(measure, approver, hash, appealUntil, now);
                yield verdict instanceof Verdict.Decided<Measure> decided
                        ? decided.withWords(Map.of(Words.STATEMENT, json))
                        : verdict;
            }
        };
    }

    private Statement statement(String id, Measure measure, Reasons reasons, Instant appealUntil, Instant now) {
        var kind = measure.kind();
        return Statement.ofMeasure(
                id,
                new Imposed(kind.code(), measure.days(), kind.waits() ? appealUntil : now, kind.waits()),
                measure.cause().violationIds(),
                RULES + texts.apply(kind).zh(),
                reasons,
                appealUntil,
                now);
    }

    /// What the first wrote; absent when nobody has.
    private static @Nullable Reasons written(Measure measure, Map<String, String> words) {
        String json = words.get(Words.STATEMENT);
        return measure.approvals().isEmpty() || json == null
                ? null
                : Statements.read(json).written();
    }
}
