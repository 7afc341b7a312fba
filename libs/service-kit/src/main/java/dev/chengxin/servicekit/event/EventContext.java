package dev.chengxin.servicekit.event;

import org.jspecify.annotations.Nullable;

/// What an event's attributes say about its circumstances.
///
/// @param actor who caused it
/// @param jurisdiction region code of the authority that it concerns, never empty
/// @param correlationId the same for everything that one request set off
/// @param causationId id of the event that led to it; absent when a request did
/// @param traceParent W3C trace context; absent when nothing is traced
public record EventContext(
        Actor actor,
        String jurisdiction,
        String correlationId,
        @Nullable String causationId,
        @Nullable String traceParent) {}
