package dev.chengxin.servicekit.usecase;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.servicekit.event.Actor;
import dev.chengxin.servicekit.event.EventContext;
import dev.chengxin.servicekit.web.RequestContext;
import org.jspecify.annotations.Nullable;

/// Why something is decided: what the attributes of the events say of it, but for the jurisdiction.
record Circumstances(
        Actor actor, String correlationId, @Nullable String causationId) {
    static Circumstances ofRequest(Actor actor) {
        return new Circumstances(actor, RequestContext.current().correlationId(), null);
    }

    static Circumstances ofCause(Envelope cause, Actor actor) {
        var correlationId = cause.extension(Envelope.CORRELATION_ID).orElse(cause.id());
        return new Circumstances(actor, correlationId, cause.id());
    }

    EventContext in(String jurisdiction) {
        return new EventContext(actor, jurisdiction, correlationId, causationId, RequestContext.traceParent());
    }
}
