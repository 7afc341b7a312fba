package dev.chengxin.servicekit.web;

import dev.chengxin.servicekit.event.Actor;
import dev.chengxin.servicekit.event.EventContext;
import dev.chengxin.servicekit.event.Ids;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import org.jspecify.annotations.Nullable;

/// What holds for the whole of the request that the current thread handles.
///
/// @param correlationId the same in every log line, event and ledger entry that the request leads to
public record RequestContext(String correlationId) {
    static final ScopedValue<RequestContext> CURRENT = ScopedValue.newInstance();
    private static final String SAMPLED = "01";
    private static final String NOT_SAMPLED = "00";

    /// The context of the request at hand; a fresh one outside of any request.
    public static RequestContext current() {
        return CURRENT.isBound() ? CURRENT.get() : new RequestContext(Ids.random());
    }

    /// The circumstances of an event that the request at hand leads to, with its correlation id and its trace.
    ///
    /// @param actor who sent the request
    /// @param jurisdiction region code of the authority that the event concerns, never empty
    public static EventContext eventContext(Actor actor, String jurisdiction) {
        return new EventContext(actor, jurisdiction, current().correlationId(), null, traceParent());
    }

    /// W3C trace context of the current span; absent when nothing is traced.
    public static @Nullable String traceParent() {
        SpanContext span = Span.current().getSpanContext();
        if (!span.isValid()) {
            return null;
        }
        return "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + (span.isSampled() ? SAMPLED : NOT_SAMPLED);
    }
}
