package dev.chengxin.servicekit.security;

import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.web.Problem;
import java.time.Duration;

/// How callers are refused.
final class SecurityProblems {
    private static final Duration SHORTLY = Duration.ofSeconds(5);

    private SecurityProblems() {}

    static Problem hidden() {
        return Problem.of(404, "no-such-path", new Text("该路径不存在。", "There is nothing under this path."));
    }

    static Problem refusal(Caller caller) {
        return caller.isAnonymous() ? noToken() : forbidden();
    }

    /// The value of `WWW-Authenticate` that goes with [#refusal].
    static String challenge(Caller caller) {
        return caller.isAnonymous() ? "Bearer" : "Bearer error=\"insufficient_scope\"";
    }

    static Problem noToken() {
        return Problem.of(401, "unauthenticated", new Text("请先登录,并携带访问令牌。", "Log in and send a bearer token."));
    }

    static Problem badToken() {
        return Problem.of(
                401,
                "invalid-token",
                new Text("访问令牌无效或已过期,请重新登录。", "The bearer token is not valid or has expired; log in again."));
    }

    static Problem forbidden() {
        return Problem.of(403, "forbidden", new Text("您的角色无权执行此操作。", "Your roles do not allow this."));
    }

    static Problem issuerUnavailable() {
        return Problem.of(
                        503,
                        "issuer-unavailable",
                        new Text("暂时无法核验访问令牌,请稍后重试。", "Tokens cannot be checked at the moment; try again soon."))
                .retryAfter(SHORTLY);
    }
}
