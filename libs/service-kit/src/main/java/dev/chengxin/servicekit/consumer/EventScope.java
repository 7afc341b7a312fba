package dev.chengxin.servicekit.consumer;

import dev.chengxin.contracts.Envelope;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// Carries an event's correlation id into the log lines of its handling, and its trace on from where it came.
final class EventScope {
    /// The same name as in the log lines of HTTP requests.
    static final String CORRELATION_ID = "correlationId";

    private final OpenTelemetry telemetry;

    EventScope(OpenTelemetry telemetry) {
        this.telemetry = telemetry;
    }

    <T> T within(Envelope event, Supplier<T> work) {
        var correlationId = event.extension(Envelope.CORRELATION_ID).orElse(event.id());
        try (var _ = MDC.putCloseable(CORRELATION_ID, correlationId)) {
            return traced(event, work);
        }
    }

    private <T> T traced(Envelope event, Supplier<T> work) {
        var span = span(event);
        try (var _ = span.makeCurrent()) {
            return work.get();
        } catch (RuntimeException e) {
            span.setStatus(StatusCode.ERROR, e.getClass().getSimpleName());
            throw e;
        } finally {
            span.end();
        }
    }

    private Span span(Envelope event) {
        var parent = W3CTraceContextPropagator.getInstance().extract(Context.root(), event.extensions(), new Headers());
        return telemetry
                .getTracer("dev.chengxin.servicekit.consumer")
                .spanBuilder("handle " + event.type())
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(parent)
                .startSpan();
    }

    private static final class Headers implements TextMapGetter<Map<String, String>> {
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    }
}
