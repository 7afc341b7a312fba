package dev.chengxin.gateway.routing;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// One guard, with a breaker of its own, for each service.
@Component
public class Guards {

    private static final Logger LOG = LoggerFactory.getLogger(Guards.class);

    private final Map<String, Guard> guards = new ConcurrentHashMap<>();

    private final CircuitBreakerRegistry breakers;

    private final Duration openFor;

    Guards(RoutingSettings settings, MeterRegistry meters) {
        var breaker = settings.breaker();
        this.openFor = breaker.openFor();
        this.breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(breaker.window())
                .minimumNumberOfCalls(breaker.minimum())
                .failureRateThreshold(breaker.failurePercent())
                .waitDurationInOpenState(openFor)
                .build());
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
    }

    /// The guard of a service, the same for all who ask.
    public Guard of(String service) {
        return guards.computeIfAbsent(service, this::made);
    }

    private Guard made(String service) {
        var breaker = breakers.circuitBreaker(service);
        breaker.getEventPublisher()
                .onStateTransition(event -> LOG.warn("{}: breaker {}", service, event.getStateTransition()));
        return new Guard(breaker, openFor);
    }
}
