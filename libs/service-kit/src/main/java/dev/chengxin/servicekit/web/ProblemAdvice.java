package dev.chengxin.servicekit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/// Turns everything that a controller throws into a problem. No text of an exception leaves the service: it may
/// hold what somebody sent.
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 10)
final class ProblemAdvice {
    private final ProblemWriter writer;
    private final JsonFaults json;
    private final FailureLog failures;

    ProblemAdvice(ProblemWriter writer, JsonFaults json, FailureLog failures) {
        this.writer = writer;
        this.json = json;
        this.failures = failures;
    }

    @ExceptionHandler(Throwable.class)
    void handle(Throwable failure, HttpServletRequest request, HttpServletResponse response) throws Throwable {
        if (Causes.of(failure).anyMatch(Causes::isDisconnect)) {
            return;
        }
        if (failure instanceof HttpRequestMethodNotSupportedException method) {
            allow(method, response);
        }
        Problem problem = problem(failure);
        if (problem.status() >= 500) {
            failures.log(failure, problem, request);
        }
        if (response.isCommitted()) {
            // The container cuts the connection, so that half an answer is not taken for a whole one.
            throw failure;
        }
        writer.write(request, response, problem);
    }

    private Problem problem(Throwable failure) {
        return switch (failure) {
            case ProblemException thrown -> thrown.problem();
            case HttpMessageNotReadableException body -> unreadable(body);
            case MethodArgumentNotValidException invalid -> invalid(invalid);
            case HandlerMethodValidationException invalid
            when !invalid.isForReturnValue() -> ValidationFaults.of(invalid);
            case MissingServletRequestParameterException missing ->
                Problems.missingParameter(missing.getParameterName());
            case MissingRequestHeaderException missing -> Problems.missingParameter(missing.getHeaderName());
            case MethodArgumentTypeMismatchException type ->
                Problems.badParameterForm(ParameterNames.of(type.getParameter()));
            case TypeMismatchException _, InvalidParameterException _, RequestRejectedException _ ->
                Problems.badRequest();
            case ErrorResponse refused ->
                Problems.ofStatus(refused.getStatusCode().value());
            default -> unexpected(failure);
        };
    }

    private Problem unreadable(HttpMessageNotReadableException body) {
        if (Causes.of(body).anyMatch(BodyTooLargeException.class::isInstance)) {
            return Problems.bodyTooLarge();
        }
        return body.getCause() instanceof JacksonException e ? json.of(e) : Problems.unreadableBody();
    }

    private static Problem invalid(MethodArgumentNotValidException invalid) {
        return invalid.getParameter().hasParameterAnnotation(RequestBody.class)
                ? ValidationFaults.ofBody(invalid)
                : ValidationFaults.ofParameters(invalid);
    }

    private static Problem unexpected(Throwable failure) {
        if (Causes.of(failure).anyMatch(BodyTooLargeException.class::isInstance)) {
            return Problems.bodyTooLarge();
        }
        return Causes.of(failure).anyMatch(Causes::isInfrastructure) ? Problems.unavailable() : Problems.internal();
    }

    private static void allow(HttpRequestMethodNotSupportedException method, HttpServletResponse response) {
        String[] supported = method.getSupportedMethods();
        if (supported != null) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", supported));
        }
    }
}
