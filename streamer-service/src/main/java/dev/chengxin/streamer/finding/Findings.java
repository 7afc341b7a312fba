package dev.chengxin.streamer.finding;

import static dev.chengxin.streamer.finding.Lifecycle.OF_FINDING;

import dev.chengxin.contracts.StreamerEvent.FindingDismissed;
import dev.chengxin.contracts.StreamerEvent.FindingRaised;
import dev.chengxin.contracts.StreamerEvent.FindingUpdated;
import dev.chengxin.contracts.StreamerEvent.ViolationConfirmed;
import dev.chengxin.contracts.StreamerEvent.ViolationOverturned;
import dev.chengxin.servicekit.decision.Refusal;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.decision.Verdict.Decided;
import dev.chengxin.servicekit.text.CodeTexts;
import dev.chengxin.servicekit.text.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Decides on findings: pure functions of state, command and time.
public final class Findings {
    /// Why a finding from a complaint is dismissed when the complaint turns out otherwise.
    public static final String WITHDRAWN = "withdrawn";

    private final CodeTexts texts;

    public Findings(CodeTexts texts) {
        this.texts = texts;
    }

    /// What a rule saw for the first time.
    public Decided<Finding> raise(Suspicion suspicion, Concern concern, Breach breach, int round, Instant now) {
        return raised(Finding.raised(
                Source.SCANNER,
                concern,
                breach,
                null,
                suspicion.claimKey(),
                round,
                now,
                List.of(suspicion.occurrence())));
    }

    /// What somebody saw, or what a complaint or a report is about.
    public Decided<Finding> raise(Source source, Concern concern, Breach breach, @Nullable String caseId, Instant now) {
        return raised(Finding.raised(source, concern, breach, caseId, null, 1, now, List.of()));
    }

    private static Decided<Finding> raised(Finding finding) {
        Concern concern = finding.concern();
        Breach breach = finding.breach();
        return Verdict.decided(
                finding,
                new FindingRaised(
                        finding.source().code(),
                        concern.streamerId(),
                        concern.operatorId(),
                        concern.sessionId(),
                        seconds(concern),
                        breach.category().code(),
                        breach.severity().code(),
                        breach.rule(),
                        breach.termbankVersion(),
                        finding.caseId(),
                        finding.round()));
    }

    /// The places where the rule hit, as they are known now; their count is what is stored, never what is added.
    ///
    /// @param total how many there are
    public Verdict<Finding> occur(Finding finding, Occurrence place, long total) {
        var places = new ArrayList<>(finding.occurrences());
        if (places.size() < Finding.MOST_OCCURRENCES && !places.contains(place)) {
            places.add(place);
        }
        boolean same = places.size() == finding.occurrences().size() && total <= finding.count();
        return same
                ? Verdict.unchanged()
                : Verdict.decided(finding.occurring(places, Math.max(total, finding.count())));
    }

    /// It became known whom an undecided finding concerns.
    public Verdict<Finding> update(Finding finding, Concern concern) {
        if (finding.status() != FindingStatus.RAISED || finding.concern().equals(concern)) {
            return Verdict.unchanged();
        }
        return Verdict.decided(
                finding.concerning(concern),
                new FindingUpdated(concern.streamerId(), concern.operatorId(), concern.sessionId()));
    }

    /// It became known what kind of breach an undecided finding is about.
    public Verdict<Finding> classify(Finding finding, Breach breach) {
        if (finding.status() != FindingStatus.RAISED || finding.breach().equals(breach)) {
            return Verdict.unchanged();
        }
        return Verdict.decided(finding.about(breach));
    }

    /// What confirms a finding.
    ///
    /// @param by pseudonym of who decides
    /// @param category absent for the finding's
    /// @param severity absent for the finding's
    /// @param waived recorded and free: only for what is first, slight and promptly corrected
    /// @param mayWaive whether it is the first of its category in the window
    public record Confirmation(
            String by,
            @Nullable Category category,
            @Nullable Severity severity,
            boolean waived,
            boolean mayWaive,
            String statementHash,
            Instant appealUntil) {}

    public Verdict<Finding> confirm(Finding finding, Confirmation confirmation, Instant now) {
        if (OF_FINDING.next(finding.status(), FindingAction.CONFIRM).isEmpty()) {
            return Verdict.refused(OF_FINDING.illegal(finding.status(), FindingAction.CONFIRM, texts));
        }
        Concern concern = finding.concern();
        if (concern.operatorId() == null) {
            return Verdict.refused(Refusal.conflict(
                    "nobody-to-hold",
                    new Text("尚不知道涉及哪位主播或运营者，请先关联。", "Nobody is known whom it concerns; link it first.")));
        }
        Breach breach = finding.breach().as(confirmation.category(), confirmation.severity());
        if (breach.category() == Category.UNCLASSIFIED) {
            return Verdict.refused(Refusal.invalid(
                    "/category",
                    "unclassified",
                    new Text("举报尚未归类", "the tip was not classified yet"),
                    new Text("填写违规类别", "send the category of the breach")));
        }
        if (confirmation.waived() && !(confirmation.mayWaive() && breach.severity() == Severity.MINOR)) {
            return Verdict.refused(Refusal.invalid(
                    "/waived",
                    "not-waivable",
                    new Text("只有初次、轻微并及时改正的才可免予处罚", "only what is first, slight and promptly corrected can be waived"),
                    new Text("改为 false", "send false")));
        }
        var ruling = new Ruling(
                confirmation.by(),
                now,
                null,
                confirmation.waived(),
                confirmation.statementHash(),
                confirmation.appealUntil());
        return Verdict.decided(
                finding.ruled(FindingStatus.CONFIRMED, breach, ruling), confirmed(concern, breach, ruling));
    }

    private static ViolationConfirmed confirmed(Concern concern, Breach breach, Ruling ruling) {
        return new ViolationConfirmed(
                concern.streamerId(),
                Objects.requireNonNull(concern.operatorId()),
                concern.sessionId(),
                seconds(concern),
                breach.category().code(),
                breach.severity().code(),
                breach.rule(),
                breach.falseAdvertising(),
                ruling.waived(),
                Objects.requireNonNull(ruling.statementHash()),
                Objects.requireNonNull(ruling.appealUntil()));
    }

    /// It is no breach.
    ///
    /// @param reason code of why
    public Verdict<Finding> dismiss(Finding finding, String by, String reason, Instant now) {
        if (OF_FINDING.next(finding.status(), FindingAction.DISMISS).isEmpty()) {
            return Verdict.refused(OF_FINDING.illegal(finding.status(), FindingAction.DISMISS, texts));
        }
        Concern concern = finding.concern();
        return Verdict.decided(
                finding.ruled(
                        FindingStatus.DISMISSED, finding.breach(), new Ruling(by, now, reason, false, null, null)),
                new FindingDismissed(concern.streamerId(), concern.operatorId(), concern.sessionId(), reason));
    }

    /// Somebody appealed; the violation counts for nothing until that is decided.
    public Verdict<Finding> appealed(Finding finding, String appealId) {
        return finding.status() == FindingStatus.CONFIRMED && finding.appealId() == null
                ? Verdict.decided(finding.under(appealId))
                : Verdict.unchanged();
    }

    /// An appeal was decided: reversed, it is overturned.
    public Verdict<Finding> appealDecided(Finding finding, String appealId, boolean reversed) {
        if (!reversed) {
            return Verdict.decided(finding.under(null));
        }
        if (OF_FINDING.next(finding.status(), FindingAction.OVERTURN).isEmpty()) {
            return Verdict.refused(OF_FINDING.illegal(finding.status(), FindingAction.OVERTURN, texts));
        }
        Concern concern = finding.concern();
        return Verdict.decided(
                finding.overturned(),
                new ViolationOverturned(
                        concern.streamerId(),
                        Objects.requireNonNull(concern.operatorId()),
                        concern.sessionId(),
                        finding.breach().category().code(),
                        appealId,
                        "appeal"));
    }

    private static @Nullable Integer seconds(Concern concern) {
        Long second = concern.second();
        return second == null ? null : Math.toIntExact(second);
    }
}
