package dev.chengxin.servicekit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import org.springframework.web.servlet.HandlerInterceptor;

/// Refuses query parameters with characters that stores and encoders do not take.
final class QueryCheck implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getQueryString() != null) {
            request.getParameterMap().entrySet().forEach(QueryCheck::check);
        }
        return true;
    }

    private static void check(Map.Entry<String, String[]> parameter) {
        boolean acceptable = Characters.acceptable(parameter.getKey())
                && Arrays.stream(parameter.getValue()).allMatch(Characters::acceptable);
        if (!acceptable) {
            throw Problems.badParameterForm(parameter.getKey()).asException();
        }
    }
}
