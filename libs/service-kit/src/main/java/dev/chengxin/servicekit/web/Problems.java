package dev.chengxin.servicekit.web;

import dev.chengxin.servicekit.text.Text;
import java.time.Duration;

/// The problems that any request can meet.
final class Problems {
    static final String BAD_PARAMETER = "bad-parameter";
    static final String MALFORMED = "malformed-request";
    private static final Duration SHORTLY = Duration.ofSeconds(2);

    private Problems() {}

    static Problem badParameter(String name) {
        String shown = Printable.of(name);
        return Problem.of(
                400, BAD_PARAMETER, new Text("参数 " + shown + " 无效。", "The parameter " + shown + " is not valid."));
    }

    static Problem missingParameter(String name) {
        return badParameter(name)
                .withParameter(
                        Printable.of(name), "missing", new Text("缺少该参数", "is missing"), new Text("补上该参数", "send it"));
    }

    static Problem badParameterForm(String name) {
        return badParameter(name)
                .withParameter(
                        Printable.of(name),
                        "form",
                        new Text("格式不正确", "has not the right form"),
                        new Text("按接口说明的类型填写", "send a value of the type that the API description names"));
    }

    static Problem badRequest() {
        return Problem.of(400, MALFORMED, new Text("无法理解该请求。", "The request cannot be understood."));
    }

    static Problem unreadableBody() {
        return Problem.of(400, MALFORMED, new Text("缺少请求内容,或内容无法读取。", "The body is missing or cannot be read."));
    }

    static Problem unexpectedBody() {
        return Problem.of(400, "unexpected-body", new Text("该操作不接受请求内容。", "This operation takes no body."))
                .with(
                        "",
                        "unexpected",
                        new Text("不应有内容", "is not expected"),
                        new Text("去掉请求内容，或发送 {}", "leave the body out, or send {}"));
    }

    static Problem notFound() {
        return Problem.of(404, "no-such-path", new Text("该路径不存在。", "There is nothing under this path."));
    }

    static Problem bodyTooLarge() {
        return Problem.of(413, "body-too-large", new Text("请求内容超过允许的大小。", "The body is longer than allowed."));
    }

    static Problem mediaType() {
        return Problem.of(
                415,
                "unsupported-media-type",
                new Text("请以 application/json 发送内容。", "Send the body as application/json."));
    }

    static Problem method() {
        return Problem.of(405, "method-not-allowed", new Text("该路径不支持此方法。", "This path does not support the method."));
    }

    static Problem busy() {
        return Problem.of(
                        503,
                        "busy",
                        new Text("请求过多,请稍后重试。", "There are too many requests at the moment; try again soon."))
                .retryAfter(SHORTLY);
    }

    static Problem unavailable() {
        return Problem.of(
                        503,
                        "temporarily-unavailable",
                        new Text(
                                "所需的基础设施暂时不可用,请稍后重试。",
                                "Something that this service needs is not available at the moment; try again soon."))
                .retryAfter(SHORTLY);
    }

    static Problem internal() {
        return Problem.of(
                500,
                "internal-error",
                new Text(
                        "发生意外错误。请附上 correlationId 联系运维人员。",
                        "Something unexpected happened. Tell the operators the correlationId."));
    }

    /// Whatever else the framework refuses with a status of its own.
    static Problem ofStatus(int status) {
        return switch (status) {
            case 404 -> notFound();
            case 405 -> method();
            case 413 -> bodyTooLarge();
            case 415 -> mediaType();
            case 503 -> unavailable();
            default -> other(status);
        };
    }

    private static Problem other(int status) {
        if (status < 400 || status >= 500) {
            return internal();
        }
        return status == 400
                ? badRequest()
                : Problem.of(status, "refused", new Text("请求被拒绝。", "The request was refused."));
    }
}
