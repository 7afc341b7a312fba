package dev.chengxin.servicekit.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Refuses a body where the operation takes none: it would be dropped, and its sender believe that it was taken.
/// An empty object says nothing and is let through.
final class BodyCheck implements HandlerInterceptor {
    private static final Set<String> WITH_BODY =
            Set.of(HttpMethod.POST.name(), HttpMethod.PUT.name(), HttpMethod.PATCH.name(), HttpMethod.DELETE.name());
    private static final Set<String> NOTHING = Set.of("", "{}");
    /// Enough for an empty object with some white space in it.
    private static final int LOOKED_AT = 64;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod method
                && WITH_BODY.contains(request.getMethod())
                && !takesBody(method)
                && !saysNothing(request)) {
            throw Problems.unexpectedBody().asException();
        }
        return true;
    }

    private static boolean takesBody(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    }

    private static boolean saysNothing(HttpServletRequest request) throws IOException {
        byte[] start = request.getInputStream().readNBytes(LOOKED_AT);
        return start.length < LOOKED_AT && NOTHING.contains(new String(start, UTF_8).replaceAll("\\s", ""));
    }
}
