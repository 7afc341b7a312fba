package dev.chengxin.servicekit.web;

import dev.chengxin.servicekit.text.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Reads `limit` and `cursor`.
final class PageRequestResolver implements HandlerMethodArgumentResolver {
    private static final String LIMIT = "limit";
    private static final String CURSOR = "cursor";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var cursor = Optional.ofNullable(request.getParameter(CURSOR)).filter(text -> !text.isEmpty());
        return new PageRequest(limit(request.getParameter(LIMIT)), cursor.map(Cursor::parse));
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return PageRequest.DEFAULT_LIMIT;
        }
        int limit = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > PageRequest.MAX_LIMIT) {
            throw Problems.badParameter(LIMIT)
                    .withParameter(
                            LIMIT,
                            "range",
                            new Text("应为 1 至 200 的整数", "is not a whole number from 1 to 200"),
                            new Text("填写 1 至 200,或省略", "send 1 to 200, or leave it out"))
                    .asException();
        }
        return limit;
    }
}
