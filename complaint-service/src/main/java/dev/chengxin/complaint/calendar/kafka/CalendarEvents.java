package dev.chengxin.complaint.calendar.kafka;

import dev.chengxin.complaint.calendar.Recomputation;
import dev.chengxin.contracts.CalendarEvent.CalendarLoaded;
import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventCatalog;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.contracts.EventType;
import dev.chengxin.contracts.PublishedEvent;
import dev.chengxin.servicekit.consumer.Effect;
import dev.chengxin.servicekit.consumer.EventHandler;
import dev.chengxin.servicekit.consumer.UnprocessableRecordException;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/// Has the clocks computed anew when a year's calendar became known. What a complaint's clocks rest on is stored
/// with them, so that a repeat finds nothing to do.
public final class CalendarEvents implements EventHandler {
    private final Recomputation recomputation;

    public CalendarEvents(Recomputation recomputation) {
        this.recomputation = recomputation;
    }

    @Override
    public Effect handle(Envelope event) {
        Optional<CalendarLoaded> loaded = EventCatalog.byName(event.type())
                .filter(type -> type.data() == CalendarLoaded.class)
                .map(type -> (CalendarLoaded) data(type, event));
        loaded.ifPresent(calendar -> recomputation.loaded(
                calendar.year(), event.extension(Envelope.CORRELATION_ID).orElse(event.id()), event.id()));
        return loaded.isPresent() ? Effect.APPLIED : Effect.IGNORED;
    }

    private static PublishedEvent data(EventType type, Envelope event) {
        try {
            return EventJson.read(type, event.data());
        } catch (JacksonException _) {
            throw new UnprocessableRecordException("data-malformed");
        }
    }
}
