package dev.chengxin.servicekit.web;

import dev.chengxin.servicekit.text.Text;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Reads `If-Match`.
final class IfMatchResolver implements HandlerMethodArgumentResolver {
    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})\"");
    private static final Text REMEDY =
            new Text("先读取对象,并原样使用其 ETag", "read the object first and send its ETag unchanged");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IfMatch.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null) {
            throw missing().asException();
        }
        var tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw malformed().asException();
        }
        return new IfMatch(Long.parseLong(tag.group(1)));
    }

    private static Problem missing() {
        return Problem.of(
                        428,
                        "if-match-required",
                        new Text(
                                "修改对象时须带 If-Match。", "A change needs If-Match, so that nothing is overwritten unseen."))
                .withParameter(HttpHeaders.IF_MATCH, "missing", new Text("缺少该请求头", "is missing"), REMEDY);
    }

    private static Problem malformed() {
        return Problems.badParameter(HttpHeaders.IF_MATCH)
                .withParameter(
                        HttpHeaders.IF_MATCH,
                        "form",
                        new Text("不是本接口返回的 ETag", "is not an ETag of this interface"),
                        REMEDY);
    }
}
