package dev.chengxin.streamer.appeal;

import static dev.chengxin.streamer.appeal.Lifecycle.OF_APPEAL;

import dev.chengxin.contracts.StreamerEvent.AppealDecided;
import dev.chengxin.contracts.StreamerEvent.AppealFiled;
import dev.chengxin.servicekit.decision.Refusal;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.text.CodeTexts;
import dev.chengxin.servicekit.text.Text;
import java.time.Instant;

/// Decides on appeals: pure functions of state, command and time.
public final class Appeals {
    private final CodeTexts texts;

    public Appeals(CodeTexts texts) {
        this.texts = texts;
    }

    /// An appeal as it is filed, within the window.
    ///
    /// @param decideBy until when it has to be decided
    public Verdict<Appeal> file(
            Against against, String targetId, Target target, Instant decideBy, boolean provisional, Instant now) {
        Instant until = target.appealUntil();
        if (until == null || !now.isBefore(until)) {
            return Verdict.refused(
                    Refusal.conflict("window-closed", new Text("申诉期限已过。", "The time for an appeal is over.")));
        }
        var appeal = new Appeal(
                AppealStatus.FILED, against, targetId, target, now, decideBy, provisional, null, null, null, null);
        return Verdict.decided(
                appeal, new AppealFiled(against.code(), targetId, target.streamerId(), target.operatorId(), decideBy));
    }

    /// Somebody who did not decide first decides on it (Order 117, art. 14; domain rules, 6).
    public Verdict<Appeal> decide(Appeal appeal, String by, boolean reversed, String statementHash, Instant now) {
        AppealAction action = reversed ? AppealAction.GRANT : AppealAction.REJECT;
        var next = OF_APPEAL.next(appeal.status(), action);
        if (next.isEmpty()) {
            return Verdict.refused(OF_APPEAL.illegal(appeal.status(), action, texts));
        }
        if (appeal.target().deciders().contains(by)) {
            return Verdict.refused(Refusal.forbidden(
                    "own-decision",
                    new Text("不能复核自己作出的决定，请由他人处理。", "Nobody decides on their own decision; somebody else has to.")));
        }
        return Verdict.decided(
                appeal.decided(next.get(), by, now, statementHash),
                new AppealDecided(
                        appeal.against().code(),
                        appeal.targetId(),
                        appeal.target().streamerId(),
                        appeal.target().operatorId(),
                        reversed,
                        statementHash));
    }
}
