package dev.chengxin.product.product.kafka;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventCatalog;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.contracts.EventType;
import dev.chengxin.contracts.PublishedEvent;
import dev.chengxin.servicekit.consumer.UnprocessableRecordException;
import tools.jackson.core.JacksonException;

/// Reads the data of events whose type is known here.
final class EventData {
    private EventData() {}

    /// @throws UnprocessableRecordException when it is not what its type says
    static PublishedEvent of(Envelope event) {
        EventType type =
                EventCatalog.byName(event.type()).orElseThrow(() -> new UnprocessableRecordException("type-unknown"));
        try {
            return EventJson.read(type, event.data());
        } catch (JacksonException _) {
            throw new UnprocessableRecordException("data-malformed");
        }
    }
}
