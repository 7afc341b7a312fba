package dev.chengxin.complaint.casework.web;

import dev.chengxin.complaint.casework.Action;
import dev.chengxin.complaint.casework.CodeTexts;
import dev.chengxin.complaint.casework.Refusal;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.web.Problem;
import java.time.Duration;

/// Refusals of the domain as answers.
final class Refusals {
    private static final Duration SHORTLY = Duration.ofSeconds(2);

    private Refusals() {}

    static Problem of(Refusal refusal, CodeTexts texts) {
        return switch (refusal) {
            case Refusal.IllegalTransition(Action action, String status) ->
                illegal(texts.text("action", action.code()), texts.text("status", status));
            case Refusal.SixtyDaysNotPassed() ->
                Problem.of(
                                409,
                                "sixty-days-not-passed",
                                new Text("受理后尚未满六十日。", "60 days since acceptance have not passed."))
                        .with(
                                "/ground",
                                "too-early",
                                new Text("尚未满六十日", "60 days have not passed"),
                                new Text("到期后再以此理由终止", "terminate on this ground when they have passed"));
            case Refusal.ResultWithoutBeingUpheld() ->
                Problem.of(422, "invalid-value", new Text("有字段不符合要求。", "Some values are not acceptable."))
                        .with(
                                "/result",
                                "not-upheld",
                                new Text("投诉不成立，却给出了处理结果", "the complaint is not upheld, but something follows"),
                                new Text(
                                        "结果改为 none 并删除金额，或将 upheld 改为 true",
                                        "choose none and leave the amount out, or uphold it"));
            case Refusal.PaymentWithoutPayingResult() ->
                Problem.of(422, "invalid-value", new Text("有字段不符合要求。", "Some values are not acceptable."))
                        .with(
                                "/amountFen",
                                "no-payment",
                                new Text("该处理结果不含付款", "the result pays nothing"),
                                new Text("删除金额或改选退款类结果", "leave it out, or choose a result that pays"));
            case Refusal.NothingToPublish() ->
                Problem.of(
                        409,
                        "nothing-to-publish",
                        new Text(
                                "只有作出决定并已办结的投诉才能公示结果。", "Only what was decided and closed has an outcome to publish."));
            case Refusal.TextWithoutConsent() ->
                Problem.of(422, "no-consent", new Text("投诉人未同意公开文字说明。", "The filer did not agree to a published text."))
                        .with(
                                "/text",
                                "no-consent",
                                new Text("投诉人未同意公开文字说明", "the filer did not agree to a text"),
                                new Text("删除文字，只公示代码", "leave it out; codes are published without it"));
            case Refusal.ReporterNotTold() ->
                Problem.of(
                        409,
                        "reporter-not-told",
                        new Text(
                                "实名举报人尚未被告知处理结果，请先答复。",
                                "The named reporter has not been told of the decision; answer first."));
            case Refusal.NotUnmatched() ->
                Problem.of(422, "invalid-value", new Text("有字段不符合要求。", "Some values are not acceptable."))
                        .with(
                                "/wording",
                                "not-unmatched",
                                new Text("投诉人没有这样的文字说明，或者已经匹配", "the filer named none in words, or it is matched"),
                                new Text("从 unmatched 中选取，或删除该字段", "choose one of unmatched, or leave it out"));
            case Refusal.AlreadyLinked() ->
                Problem.of(409, "already-linked", new Text("已有相同的关联。", "It has exactly this link."));
            case Refusal.NotLinked() ->
                Problem.of(409, "not-linked", new Text("没有可撤销的此类关联。", "There is no link of this kind to take back."));
            case Refusal.AlreadySplit() ->
                Problem.of(409, "already-split", new Text("举报已经分出处理。", "The report is handled apart already."));
            case Refusal.AlreadyExtended() ->
                Problem.of(409, "already-extended", new Text("期限只能延长一次。", "The term can be extended only once."));
            case Refusal.ClockNotRunning() ->
                Problem.of(
                        409,
                        "clock-not-running",
                        new Text(
                                "期限已经届满，或者因检验、鉴定中止计算，不能延长。",
                                "The clock ran out, or stands still for a test, and cannot be extended."));
            case Refusal.TestGoesOn() ->
                Problem.of(409, "test-goes-on", new Text("检验、鉴定已在进行。", "A test goes on already."));
            case Refusal.NoTest() -> Problem.of(409, "no-test", new Text("没有正在进行的检验、鉴定。", "No test goes on."));
            case Refusal.CorrectionRequested() ->
                Problem.of(
                        409,
                        "correction-requested",
                        new Text("已有更正请求等待处理。", "A request for a correction waits already."));
            case Refusal.NoCorrectionRequested() ->
                Problem.of(
                        409, "no-correction-requested", new Text("没有等待处理的更正请求。", "No request for a correction waits."));
            case Refusal.TooMany(Action action) -> tooMany(texts.text("action", action.code()));
            case Refusal.NothingToDo() ->
                Problem.of(409, "nothing-to-do", new Text("没有需要处理的内容。", "There is nothing to do."));
        };
    }

    static Problem stale() {
        return Problem.of(
                412,
                "stale-version",
                new Text("该投诉已被他人修改，请重新读取。", "The complaint has changed in the meantime; read it again."));
    }

    static Problem backlogged() {
        return Problem.of(
                        503,
                        "backlogged",
                        new Text("该投诉的事件正在排队，请稍后重试。", "Events of this complaint wait to be sent; try again soon."))
                .retryAfter(SHORTLY);
    }

    /// Nothing can be written under the key of somebody who was erased; commands without a text still work.
    static Problem erased() {
        return Problem.of(
                409,
                "subject-erased",
                new Text(
                        "投诉人的个人信息已被删除，不能再写入文字。",
                        "The filer's personal data was erased; no text is taken for this complaint any more."));
    }

    private static Problem tooMany(Text action) {
        return Problem.of(
                409,
                "too-many",
                new Text(
                        "该操作的次数已达上限：" + action.zh() + "。",
                        "There were too many of these already: " + action.en() + "."));
    }

    private static Problem illegal(Text action, Text status) {
        return Problem.of(
                409,
                "illegal-transition",
                new Text(
                        "状态为“" + status.zh() + "”时不能" + action.zh() + "。",
                        "What is " + status.en() + " does not allow: " + action.en() + "."));
    }
}
