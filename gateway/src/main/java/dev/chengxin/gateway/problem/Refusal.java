package dev.chengxin.gateway.problem;

import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.web.Problem;
import java.util.Locale;

/// Why the gateway itself does not pass a request on, in words for people.
public enum Refusal {
    BAD_REQUEST(
            Fault.CLIENT,
            400,
            "请求格式不正确",
            "The request is malformed",
            "请检查地址和请求头。",
            "Check the address and the headers."),
    INVALID_TOKEN(
            Fault.CLIENT,
            401,
            "令牌无效",
            "The token is not valid",
            "请重新登录,或去掉 Authorization 请求头以匿名访问。",
            "Log in again, or leave the Authorization header out to call anonymously."),
    UNAUTHENTICATED(
            Fault.CLIENT,
            401,
            "尚未登录",
            "Nobody is logged in",
            "请在 /login 登录,或携带访问令牌。",
            "Log in at /login, or send a bearer token."),
    SESSION_ENDED(Fault.CLIENT, 401, "登录已结束", "The login has ended", "请在 /login 重新登录。", "Log in again at /login."),
    FOREIGN_ORIGIN(
            Fault.CLIENT,
            403,
            "请求来自其他网站",
            "The request comes from another site",
            "以登录会话更改数据的请求只能来自本网站的页面。",
            "With a login session, only pages of this site may change something."),
    METHOD_NOT_ALLOWED(
            Fault.CLIENT,
            405,
            "不支持该方法",
            "The method is not supported",
            "接口清单见 /openapi。",
            "See /openapi for what exists."),
    BODY_TOO_SLOW(Fault.CLIENT, 408, "请求发送过慢", "The request came too slowly", "请重新发送。", "Send it again."),
    BODY_TOO_LARGE(Fault.CLIENT, 413, "请求内容过大", "The request is too large", "请缩短内容后重新发送。", "Send less."),
    UNSUPPORTED_MEDIA_TYPE(
            Fault.CLIENT,
            415,
            "不支持该内容类型",
            "The media type is not supported",
            "请使用 application/json。",
            "Send application/json."),
    TOO_MANY_REQUESTS(
            Fault.CLIENT, 429, "请求过于频繁", "Too many requests", "请按 Retry-After 稍后再试。", "Wait as Retry-After says."),
    INTERNAL(
            Fault.GATEWAY,
            500,
            "内部错误",
            "Internal error",
            "请稍后再试,并提供关联编号。",
            "Try again later, and quote the correlation id."),
    SERVICE_AWAY(Fault.SERVICE, 503, "服务暂时不可用", "A service is away", "请稍后再试。", "Try again later."),
    SERVICE_BUSY(Fault.SERVICE, 503, "服务繁忙", "A service is busy", "请稍后再试。", "Try again later."),
    SESSIONS_AWAY(Fault.SERVICE, 503, "登录会话暂时无法读取", "Login sessions cannot be read now", "请稍后再试。", "Try again later."),
    ISSUER_AWAY(
            Fault.SERVICE,
            503,
            "登录服务暂时不可用",
            "The login service is away",
            "令牌暂时无法核验,请稍后再试。",
            "The token cannot be checked now, try again later."),
    SERVICE_SLOW(Fault.SERVICE, 504, "服务响应超时", "A service did not answer in time", "请稍后再试。", "Try again later.");

    private final Fault fault;
    private final int status;
    private final String titleZh;
    private final String titleEn;
    private final String detailZh;
    private final String detailEn;

    Refusal(Fault fault, int status, String titleZh, String titleEn, String detailZh, String detailEn) {
        this.fault = fault;
        this.status = status;
        this.titleZh = titleZh;
        this.titleEn = titleEn;
        this.detailZh = detailZh;
        this.detailEn = detailEn;
    }

    /// Whose it is to mend.
    public Fault fault() {
        return fault;
    }

    /// What the client is told.
    Problem problem() {
        var type = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Problem.of(status, type, new Text(detailZh, detailEn)).titled(new Text(titleZh, titleEn));
    }

    /// Who would have to do something else.
    public enum Fault {
        CLIENT,
        SERVICE,
        GATEWAY
    }
}
