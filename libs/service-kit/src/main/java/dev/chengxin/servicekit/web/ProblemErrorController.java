package dev.chengxin.servicekit.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Answers what went wrong outside of the controllers, in filters or in the container.
@Hidden
@RestController
final class ProblemErrorController implements ErrorController {
    private final ProblemWriter writer;
    private final FailureLog failures;

    ProblemErrorController(ProblemWriter writer, FailureLog failures) {
        this.writer = writer;
        this.failures = failures;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problem problem = problem(request);
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                && problem.status() >= 500) {
            failures.log(failure, problem, request);
        }
        writer.write(request, response, problem);
    }

    private static Problem problem(HttpServletRequest request) {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            return Problems.notFound();
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                && Causes.of(failure).anyMatch(Causes::isInfrastructure)) {
            return Problems.unavailable();
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? Problems.ofStatus(status)
                : Problems.internal();
    }
}
