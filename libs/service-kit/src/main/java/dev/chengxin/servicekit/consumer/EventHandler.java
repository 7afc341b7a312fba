package dev.chengxin.servicekit.consumer;

import dev.chengxin.contracts.Envelope;

/// The one use case that a consumer group calls for each event.
@FunctionalInterface
public interface EventHandler {
    /// Applies an event. Any event may come again, at once or years later, and must then change nothing: effect and
    /// marker are one update, see [Markers]. Events of one subject come in the order of their sequence; types that
    /// the handler does not know are to be answered with [Effect#IGNORED].
    ///
    /// @throws UnprocessableRecordException when the event can never be handled; its key is parked then. Whatever
    ///     else is thrown counts as trouble of the infrastructure, and the event comes again until it is handled
    Effect handle(Envelope event);
}
