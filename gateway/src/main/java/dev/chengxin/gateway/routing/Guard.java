package dev.chengxin.gateway.routing;

import dev.chengxin.gateway.problem.Refusal;
import dev.chengxin.gateway.problem.Refusal.Fault;
import dev.chengxin.gateway.problem.RefusedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Stands before one service: turns its failures into plain refusals and leaves it alone while it fails.
///
/// Only silence and broken connections count. An answer of any status shows that the service lives, and a request
/// that always fails must not shut the door for everybody.
public record Guard(CircuitBreaker breaker, Duration openFor)
        implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) {
        return call(() -> next.handle(request));
    }

    /// Makes a call to the service.
    ///
    /// @throws RefusedException when it fails or is not made
    public <T> T call(Callable<T> call) {
        if (!breaker.tryAcquirePermission()) {
            throw new RefusedException(Refusal.SERVICE_AWAY).until(openFor);
        }
        long began = breaker.getCurrentTimestamp();
        try {
            var answer = call.call();
            breaker.onSuccess(breaker.getCurrentTimestamp() - began, breaker.getTimestampUnit());
            return answer;
        } catch (Exception trouble) {
            throw refused(trouble, breaker.getCurrentTimestamp() - began);
        }
    }

    private RefusedException refused(Exception trouble, long took) {
        var refused = Failures.refusal(trouble);
        var refusal = refused.refusal();
        if (refusal == Refusal.SERVICE_AWAY || refusal == Refusal.SERVICE_SLOW) {
            breaker.onError(took, breaker.getTimestampUnit(), trouble);
        } else {
            breaker.releasePermission();
        }
        return refusal.fault() == Fault.SERVICE ? refused.until(openFor) : refused;
    }
}
