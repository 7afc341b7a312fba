package dev.chengxin.complaint.casework.web;

import dev.chengxin.complaint.reference.Noun;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.web.Problem;
import dev.chengxin.servicekit.web.ProblemException;
import java.time.Duration;

/// Why a filing is not taken in.
final class FilingProblems {
    private static final Text VALUES = new Text("有字段不符合要求。", "Some values are not acceptable.");

    private static final Duration SHORTLY = Duration.ofSeconds(2);

    private FilingProblems() {}

    static ProblemException keyReused() {
        return Problem.of(
                        422,
                        "idempotency-key-reused",
                        new Text("该 Idempotency-Key 已用于另一请求。", "The Idempotency-Key was used for another request."))
                .withParameter(
                        "Idempotency-Key",
                        "reused",
                        new Text("已用于另一请求", "was used for another request"),
                        new Text("换一个新的键", "send a new one"))
                .asException();
    }

    static ProblemException superseded() {
        return Problem.of(
                        409,
                        "idempotency-key-given-up",
                        new Text(
                                "该 Idempotency-Key 的投诉编号已作废，请换一个新的键。",
                                "The id of this Idempotency-Key was given up; send a new key."))
                .withParameter(
                        "Idempotency-Key",
                        "given-up",
                        new Text("对应的编号已作废", "stands for an id that was given up"),
                        new Text("换一个新的键", "send a new one"))
                .asException();
    }

    static ProblemException unknownReference(Noun noun) {
        return unknownReference(
                "/references/" + noun.text() + "Id",
                new Text("核对编号，或改用文字说明", "check the id, or name it in words instead"));
    }

    static ProblemException unknownReference(String pointer, Text remedy) {
        return Problem.of(422, "reference-unknown", new Text("所引用的编号不存在。", "A reference is not known."))
                .with(pointer, "reference-unknown", new Text("没有这一编号", "is not known"), remedy)
                .asException();
    }

    static ProblemException inProgress() {
        return Problem.of(
                        503,
                        "filing-in-progress",
                        new Text(
                                "同一外部编号正在提交，请稍后重试。",
                                "The same external reference is just being filed; try again soon."))
                .retryAfter(SHORTLY)
                .asException();
    }

    static ProblemException externalRefTaken(int index) {
        return Problem.of(
                        409,
                        "external-ref-taken",
                        new Text("该外部编号已属于另一投诉。", "The external reference belongs to another complaint."))
                .with(
                        "/externalRefs/" + index,
                        "taken",
                        new Text("已属于另一投诉", "belongs to another complaint"),
                        new Text("核对外部编号", "check the external reference"))
                .asException();
    }

    static ProblemException onlyPlatform(String pointer) {
        return Problem.of(422, "invalid-value", VALUES)
                .with(
                        pointer,
                        "role",
                        new Text("只有平台接入方可以填写", "only role platform may send it"),
                        new Text("删除该字段", "leave it out"))
                .asException();
    }

    static ProblemException notInRange() {
        return Problem.of(422, "invalid-value", VALUES)
                .with(
                        "/receivedAt",
                        "range",
                        new Text("不能是将来的时间，也不能早于三年前", "may lie neither in the future nor more than three years back"),
                        new Text("填写收到投诉的时间", "send when the complaint was received"))
                .asException();
    }

    static ProblemException needs(String pointer, String other) {
        return Problem.of(422, "invalid-value", VALUES)
                .with(
                        pointer,
                        "needs",
                        new Text("需要同时填写 " + other, "needs " + other + " as well"),
                        new Text("补上或删除该字段", "send both or neither"))
                .asException();
    }

    static ProblemException erased() {
        return Problem.of(
                        409,
                        "subject-erased",
                        new Text(
                                "该账号的个人信息已被删除，不能再提交。",
                                "The personal data of this account was erased; nothing more is taken for it."))
                .asException();
    }
}
