package dev.chengxin.audit.proof.web;

import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.web.Problem;
import dev.chengxin.servicekit.web.ProblemException;
import java.time.Duration;

/// Not 404: what the checkpoint covers is there.
final class NotShownYet {
    private static final Duration SHORTLY = Duration.ofSeconds(2);

    private NotShownYet() {}

    static ProblemException problem() {
        return Problem.of(
                        503,
                        "not-shown-yet",
                        new Text(
                                "存储正在切换，暂时读不到此条目，请稍后重试。",
                                "The store is failing over and does not show this at the moment; try again soon."))
                .retryAfter(SHORTLY)
                .asException();
    }
}
