package dev.chengxin.servicekit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Logs what went wrong in the service by the classes of the exceptions and the places in the code, without their
/// messages, which may hold what somebody sent.
final class FailureLog {
    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);
    private static final int FRAMES = 12;

    void log(Throwable failure, Problem problem, HttpServletRequest request) {
        LOG.error("{} answered by {} {}: {}", request.getMethod(), problem.status(), problem.type(), trace(failure));
    }

    private static String trace(Throwable failure) {
        return Causes.of(failure).map(FailureLog::one).collect(Collectors.joining("; caused by "));
    }

    private static String one(Throwable cause) {
        String frames = Arrays.stream(cause.getStackTrace())
                .limit(FRAMES)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
        return cause.getClass().getName() + (frames.isEmpty() ? "" : " at " + frames);
    }
}
