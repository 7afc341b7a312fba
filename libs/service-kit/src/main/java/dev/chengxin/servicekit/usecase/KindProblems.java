package dev.chengxin.servicekit.usecase;

import dev.chengxin.servicekit.decision.Refusal;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.web.Problem;
import java.time.Duration;
import java.util.Locale;

/// Why a request about an aggregate is refused, with the kind's noun.
final class KindProblems {
    private static final Duration SHORTLY = Duration.ofSeconds(2);

    private final Text noun;

    KindProblems(Text noun) {
        this.noun = noun;
    }

    static Problem of(Refusal refusal) {
        int status = switch (refusal.kind()) {
            case CONFLICT -> 409;
            case INVALID -> 422;
            case FORBIDDEN -> 403;
        };
        var problem = Problem.of(status, refusal.code(), refusal.detail());
        for (var fault : refusal.faults()) {
            problem = problem.with(fault.pointer(), fault.code(), fault.message(), fault.remedy());
        }
        return problem;
    }

    Problem missing() {
        return Problem.of(
                404,
                "no-such-" + noun.en().toLowerCase(Locale.ROOT).replace(' ', '-'),
                new Text("没有这一" + noun.zh() + "。", "There is no such " + noun.en() + "."));
    }

    Problem stale() {
        return Problem.of(
                412,
                "stale-version",
                new Text(
                        "该" + noun.zh() + "已被他人修改，请重新读取。",
                        "The " + noun.en() + " has changed in the meantime; read it again."));
    }

    Problem backlogged() {
        return Problem.of(
                        503,
                        "backlogged",
                        new Text(
                                "该" + noun.zh() + "的事件正在排队，请稍后重试。",
                                "Events of this " + noun.en() + " wait to be sent; try again soon."))
                .retryAfter(SHORTLY);
    }

    /// Nothing can be written under the key of somebody who was erased; changes without words still work.
    Problem erased() {
        return Problem.of(
                409,
                "subject-erased",
                new Text(
                        "相关个人信息已被删除，该" + noun.zh() + "不能再写入个人信息。",
                        "The person was erased; no personal data is taken for this " + noun.en() + " any more."));
    }

    Problem keyReused() {
        return Problem.of(
                        422,
                        "idempotency-key-reused",
                        new Text("该 Idempotency-Key 已用于另一请求。", "The Idempotency-Key was used for another request."))
                .withParameter(
                        "Idempotency-Key",
                        "reused",
                        new Text("已用于另一请求", "was used for another request"),
                        new Text("换一个新的键", "send a new one"));
    }

    Problem superseded() {
        return Problem.of(
                        409,
                        "idempotency-key-given-up",
                        new Text(
                                "该 Idempotency-Key 对应的编号已作废，请换一个新的键。",
                                "The id of this Idempotency-Key was given up; send a new key."))
                .withParameter(
                        "Idempotency-Key",
                        "given-up",
                        new Text("对应的编号已作废", "stands for an id that was given up"),
                        new Text("换一个新的键", "send a new one"));
    }

    Problem taken(Unique unique) {
        return Problem.of(
                        409,
                        "already-registered",
                        new Text("该值已被另一" + noun.zh() + "登记。", "Another " + noun.en() + " has this value."))
                .with(
                        unique.pointer(),
                        "already-registered",
                        new Text("已被登记", "is registered already"),
                        new Text("核对该值", "check the value"));
    }

    Problem externalRefTaken(int index) {
        return Problem.of(
                        409,
                        "external-ref-taken",
                        new Text(
                                "该外部编号已属于另一" + noun.zh() + "。",
                                "The external reference belongs to another " + noun.en() + "."))
                .with(
                        "/externalRefs/" + index,
                        "taken",
                        new Text("已属于另一" + noun.zh(), "belongs to another " + noun.en()),
                        new Text("核对外部编号", "check the external reference"));
    }

    /// Somebody is just creating one with the same value; whose it is shows in a moment.
    Problem inProgress() {
        return Problem.of(
                        503,
                        "creation-in-progress",
                        new Text(
                                "相同的" + noun.zh() + "正在提交，请稍后重试。",
                                "The same " + noun.en() + " is just being created; try again soon."))
                .retryAfter(SHORTLY);
    }
}
