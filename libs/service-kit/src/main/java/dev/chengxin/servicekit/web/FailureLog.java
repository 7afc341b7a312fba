package dev.chengxin.servicekit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/// Logs what went wrong in the service by the classes of the exceptions and their places in our code, without their
/// messages, which may hold what somebody sent.
final class FailureLog {
    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);
    private static final String OURS = "dev.chengxin.";
    private static final int FRAMES = 8;
    private static final int SERVER_ERROR = 500;

    void log(Throwable failure, Problem problem, HttpServletRequest request) {
        LOG.atLevel(problem.status() == SERVER_ERROR ? Level.ERROR : Level.WARN)
                .log("{} answered by {} {}: {}", request.getMethod(), problem.status(), problem.type(), trace(failure));
    }

    private static String trace(Throwable failure) {
        return Causes.of(failure).map(FailureLog::one).collect(Collectors.joining("; caused by "));
    }

    private static String one(Throwable cause) {
        StackTraceElement[] stack = cause.getStackTrace();
        String frames = IntStream.range(0, stack.length)
                .filter(i -> i < 2 || stack[i].getClassName().startsWith(OURS))
                .limit(FRAMES)
                .mapToObj(i -> stack[i])
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
        return cause.getClass().getName() + (frames.isEmpty() ? "" : " at " + frames);
    }
}
