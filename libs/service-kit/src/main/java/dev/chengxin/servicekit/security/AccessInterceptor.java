package dev.chengxin.servicekit.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Lets a request through to its handler only if a rule says so. What has no rule does not exist for the outside:
/// static resources, controllers of libraries, the error path.
final class AccessInterceptor implements HandlerInterceptor {
    private static final String API_DESCRIPTION = "org.springdoc.";

    private final Callers callers;
    private final List<PathPattern> openPaths;

    AccessInterceptor(Callers callers, List<String> openPaths) {
        this.callers = callers;
        this.openPaths =
                openPaths.stream().map(PathPatternParser.defaultInstance::parse).toList();
    }

    /// Whether a controller belongs to a library and stands outside of the rules: API descriptions are public, and
    /// the error path is closed to requests from outside.
    static boolean isExempt(HandlerMethod method) {
        return isApiDescription(method) || isErrorPath(method);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        switch (request.getDispatcherType()) {
            case ERROR -> checkErrorPath(handler);
            case ASYNC -> {
                // The request was let in when it came.
            }
            case REQUEST, FORWARD, INCLUDE -> check(request, response, handler);
        }
        return true;
    }

    private static void checkErrorPath(Object handler) {
        if (!(handler instanceof HandlerMethod method && isErrorPath(method))) {
            throw SecurityProblems.hidden().asException();
        }
    }

    private void check(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            check(method, response);
        } else if (!isOpen(request)) {
            throw SecurityProblems.hidden().asException();
        }
    }

    private void check(HandlerMethod method, HttpServletResponse response) {
        if (isApiDescription(method)) {
            return;
        }
        AccessRule rule = AccessRule.of(method)
                .orElseThrow(() -> SecurityProblems.hidden().asException());
        Caller caller = callers.current();
        if (rule.admits(caller)) {
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, SecurityProblems.challenge(caller));
        throw SecurityProblems.refusal(caller).asException();
    }

    private boolean isOpen(HttpServletRequest request) {
        var path = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
        return openPaths.stream().anyMatch(open -> open.matches(path));
    }

    private static boolean isApiDescription(HandlerMethod method) {
        return method.getBeanType().getName().startsWith(API_DESCRIPTION);
    }

    private static boolean isErrorPath(HandlerMethod method) {
        return ErrorController.class.isAssignableFrom(method.getBeanType());
    }
}
