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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decides on findings: pure functions of state, command and time.
public final class Findings {
    private static final String WITHDRAWN = "withdrawn";

    private final CodeTexts texts;

    public Findings(CodeTexts texts) {
        this.texts = texts;
    }

    /// What a rule or somebody saw, or what a complaint or a report is about.
    public Decided<Finding> raise(Finding.Raised raised, Instant now) {
        var finding = Finding.raised(raised, now);
        return Verdict.decided(finding, raised(finding));
    }

    private static FindingRaised raised(Finding finding) {
        Concern concern = finding.concern();
        Breach breach = finding.breach();
        return new FindingRaised(
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
                finding.round());
    }

    /// The rule hit once more.
    ///
    /// @param count how often by now
    /// @param confidence of the recogniser in percent; absent where it told none
    public Verdict<Finding> seeAgain(Finding finding, long count, @Nullable Integer confidence) {
        var hit = finding.hit();
        if (finding.status() != FindingStatus.RAISED || hit == null) {
            return Verdict.unchanged();
        }
        var again = hit.again(count, confidence);
        return again.equals(hit) ? Verdict.unchanged() : Verdict.decided(finding.seen(again));
    }

    /// It became known whom an undecided finding concerns, or what kind of breach it is about.
    ///
    /// @param live whether the livestream is on air
    public Verdict<Finding> update(Finding finding, Concern concern, Breach breach, boolean live) {
        if (finding.status() != FindingStatus.RAISED) {
            return Verdict.unchanged();
        }
        var known = finding.known(concern, breach, live);
        if (known.equals(finding)) {
            return Verdict.unchanged();
        }
        return concern.equals(finding.concern())
                ? Verdict.decided(known)
                : Verdict.decided(
                        known, new FindingUpdated(concern.streamerId(), concern.operatorId(), concern.sessionId()));
    }

    /// The livestream is over.
    public Verdict<Finding> offAir(Finding finding) {
        return update(finding, finding.concern(), finding.breach(), false);
    }

    /// The complaint or report behind it was not upheld.
    public Verdict<Finding> withdraw(Finding finding, String by, Instant now) {
        if (OF_FINDING.next(finding.status(), FindingAction.WITHDRAW).isEmpty()) {
            return Verdict.unchanged();
        }
        var ruling = new Ruling(by, now, WITHDRAWN, false, null, null);
        return Verdict.decided(
                finding.ruled(FindingStatus.WITHDRAWN, finding.breach(), ruling), dismissed(finding, WITHDRAWN));
    }

    /// It was upheld after all: the next round begins.
    public Verdict<Finding> renew(Finding finding, Concern concern, Breach breach, boolean live) {
        if (OF_FINDING.next(finding.status(), FindingAction.RENEW).isEmpty()) {
            return Verdict.unchanged();
        }
        var renewed = finding.known(concern, breach, live).renewed();
        return Verdict.decided(renewed, raised(renewed));
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

    /// Why a finding cannot be confirmed so; empty when it can.
    ///
    /// @param mayWaive whether it is the first of its category in the window
    Optional<Refusal> obstacle(Finding finding, Breach breach, boolean waived, boolean mayWaive) {
        if (OF_FINDING.next(finding.status(), FindingAction.CONFIRM).isEmpty()) {
            return Optional.of(OF_FINDING.illegal(finding.status(), FindingAction.CONFIRM, texts));
        }
        if (finding.concern().operatorId() == null) {
            return Optional.of(Refusal.conflict(
                    "nobody-to-hold",
                    new Text("尚不知道涉及哪位主播或运营者，请先关联。", "Nobody is known whom it concerns; link it first.")));
        }
        if (breach.category() == Category.UNCLASSIFIED) {
            return Optional.of(Refusal.invalid(
                    "/category",
                    "unclassified",
                    new Text("举报尚未归类", "the tip was not classified yet"),
                    new Text("填写违规类别", "send the category of the breach")));
        }
        return waived && !(mayWaive && breach.severity() == Severity.MINOR)
                ? Optional.of(Refusal.invalid(
                        "/waived",
                        "not-waivable",
                        new Text(
                                "只有初次、轻微并及时改正的才可免予处罚",
                                "only what is first, slight and promptly corrected can be waived"),
                        new Text("改为 false", "send false")))
                : Optional.empty();
    }

    public Verdict<Finding> confirm(Finding finding, Confirmation confirmation, Instant now) {
        Breach breach = finding.breach().as(confirmation.category(), confirmation.severity());
        var obstacle = obstacle(finding, breach, confirmation.waived(), confirmation.mayWaive());
        return obstacle.isPresent() ? Verdict.refused(obstacle.get()) : confirmed(finding, breach, confirmation, now);
    }

    private static Verdict<Finding> confirmed(Finding finding, Breach breach, Confirmation confirmation, Instant now) {
        var ruling = new Ruling(
                confirmation.by(),
                now,
                null,
                confirmation.waived(),
                confirmation.statementHash(),
                confirmation.appealUntil());
        return Verdict.decided(
                finding.ruled(FindingStatus.CONFIRMED, breach, ruling), confirmed(finding.concern(), breach, ruling));
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
        var ruling = new Ruling(by, now, reason, false, null, null);
        return Verdict.decided(
                finding.ruled(FindingStatus.DISMISSED, finding.breach(), ruling), dismissed(finding, reason));
    }

    private static FindingDismissed dismissed(Finding finding, String reason) {
        Concern concern = finding.concern();
        return new FindingDismissed(concern.streamerId(), concern.operatorId(), concern.sessionId(), reason);
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
