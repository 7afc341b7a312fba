package dev.chengxin.servicekit.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

/// Writes problems as answers, for controllers' exceptions as well as for filters and routes.
public final class ProblemWriter {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /// Answers a request with a problem in the language that it asks for. Does nothing when the answer has begun.
    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Locale locale = Languages.of(request);
        var body = ProblemBody.of(problem, locale, instance(request), CorrelationFilter.idOf(request));
        byte[] bytes = MAPPER.writeValueAsBytes(body);
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.retryAfter() != null) {
            long seconds = Math.max(1, problem.retryAfter().toSeconds());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
        response.flushBuffer();
    }

    private static String instance(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return Printable.of(
                original instanceof String path ? path : Objects.requireNonNullElse(request.getRequestURI(), ""));
    }
}
