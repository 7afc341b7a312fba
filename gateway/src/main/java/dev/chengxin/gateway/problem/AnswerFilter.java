package dev.chengxin.gateway.problem;

import com.mongodb.MongoException;
import dev.chengxin.servicekit.web.Problem;
import dev.chengxin.servicekit.web.ProblemException;
import dev.chengxin.servicekit.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Surrounds everything but the choice of the correlation id: gives each answer its headers, and turns whatever
/// goes wrong inside into a problem, so that no stack trace ever leaves.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class AnswerFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerFilter.class);

    private static final Duration SOON = Duration.ofSeconds(2);

    private final ProblemWriter problems;

    AnswerFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        AnswerHeaders.set(request, response);
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException trouble) {
            if (response.isCommitted()) {
                breakOff(request, trouble);
            } else {
                answer(request, response, trouble);
            }
        }
    }

    /// The client must not take half an answer for a whole one, so the container is made to cut the connection; but
    /// a client that broke off its own request has been answered by the container already.
    private static void breakOff(HttpServletRequest request, Exception trouble) throws IOException {
        var refused = Causes.find(trouble, RefusedException.class);
        if (refused.isPresent() && refused.get().refusal().fault() == Refusal.Fault.CLIENT) {
            return;
        }
        refused.ifPresentOrElse(
                service -> LOG.warn("{} broke off: {}", request.getRequestURI(), why(service)),
                () -> LOG.debug("{} broke off, the client has gone", request.getRequestURI(), trouble));
        throw new IOException("The answer broke off", trouble);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Exception trouble)
            throws IOException {
        var known = Causes.find(trouble, ProblemException.class);
        if (known.isPresent()) {
            write(request, response, known.get().problem(), Map.of());
        } else {
            refuse(request, response, refused(trouble));
        }
    }

    private static RefusedException refused(Exception trouble) {
        return Causes.find(trouble, RefusedException.class)
                .or(() -> Causes.find(trouble, AuthenticationServiceException.class)
                        .map(away -> away(Refusal.ISSUER_AWAY, away)))
                .or(() -> Causes.find(trouble, MongoException.class).map(away -> away(Refusal.SESSIONS_AWAY, away)))
                .orElseGet(() -> new RefusedException(Refusal.INTERNAL).because(trouble));
    }

    private static RefusedException away(Refusal refusal, RuntimeException away) {
        return new RefusedException(refusal).because(away).until(SOON);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, RefusedException refused)
            throws IOException {
        log(request, refused);
        write(request, response, refused.refusal().problem(), refused.headers());
    }

    private void write(
            HttpServletRequest request, HttpServletResponse response, Problem problem, Map<String, String> headers)
            throws IOException {
        // A service's headers may have been taken over already, its Content-Length among them.
        response.reset();
        AnswerHeaders.set(request, response);
        headers.forEach(response::setHeader);
        problems.write(request, response, problem);
    }

    private static void log(HttpServletRequest request, RefusedException refused) {
        var refusal = refused.refusal();
        switch (refusal.fault()) {
            case CLIENT -> LOG.debug("{} {}: {}", request.getMethod(), request.getRequestURI(), refusal);
            case SERVICE -> {
                // While a breaker is open no call is made; that it opened has been said once.
                if (refused.getCause() != null) {
                    LOG.warn("{} {}: {} ({})", request.getMethod(), request.getRequestURI(), refusal, why(refused));
                }
            }
            case GATEWAY -> LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), refused);
        }
    }

    private static String why(RefusedException refused) {
        return String.valueOf(refused.getCause());
    }
}
