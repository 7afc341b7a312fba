package dev.chengxin.gateway.limit;

import dev.chengxin.gateway.access.Client;
import dev.chengxin.gateway.access.Gate;
import dev.chengxin.gateway.limit.RateLimits.Charge;
import dev.chengxin.gateway.problem.Refusal;
import dev.chengxin.gateway.problem.RefusedException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Lets a request in while its client's bucket holds one, and says when to come back when it does not.
@Component
class RateGate implements Gate {

    private final RateLimits limits;

    private final MeterRegistry meters;

    RateGate(RateLimits limits, MeterRegistry meters) {
        this.limits = limits;
        this.meters = meters;
    }

    @Override
    public void pass(Client client, HttpServletResponse response) {
        var charge = limits.charge(client);
        if (!charge.granted()) {
            meters.counter("chengxin.gateway.limited", "kind", charge.kind()).increment();
            throw new RefusedException(Refusal.TOO_MANY_REQUESTS, headers(charge)).until(charge.next());
        }
        headers(charge).forEach(response::setHeader);
    }

    private static Map<String, String> headers(Charge charge) {
        return Map.of(
                "RateLimit-Limit", Long.toString(charge.limit()),
                "RateLimit-Remaining", Long.toString(charge.remaining()),
                "RateLimit-Reset", Long.toString(wholeSeconds(charge.full())));
    }

    private static long wholeSeconds(Duration wait) {
        return wait.plusMillis(999).toSeconds();
    }
}
