package dev.chengxin.complaint.casework.kafka;

import dev.chengxin.complaint.casework.ComplaintId;
import dev.chengxin.complaint.casework.Splitting;
import dev.chengxin.contracts.ComplaintEvent.ComplaintSplit;
import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventCatalog;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.contracts.EventType;
import dev.chengxin.contracts.PublishedEvent;
import dev.chengxin.servicekit.consumer.Effect;
import dev.chengxin.servicekit.consumer.EventHandler;
import dev.chengxin.servicekit.consumer.UnprocessableRecordException;
import dev.chengxin.servicekit.event.Actor;
import dev.chengxin.servicekit.event.EventContext;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/// Has the report filed that was split from a complaint, in the name of the one who split it. Its id follows from
/// the complaint's, so that a repeat meets it.
public final class SplitEvents implements EventHandler {
    private final Splitting splitting;

    public SplitEvents(Splitting splitting) {
        this.splitting = splitting;
    }

    @Override
    public Effect handle(Envelope event) {
        Optional<ComplaintSplit> split = EventCatalog.byName(event.type())
                .filter(type -> type.data() == ComplaintSplit.class)
                .map(type -> (ComplaintSplit) data(type, event));
        return split.map(report -> file(report, event) ? Effect.APPLIED : Effect.REPEATED)
                .orElse(Effect.IGNORED);
    }

    private boolean file(ComplaintSplit split, Envelope cause) {
        String correlation = cause.extension(Envelope.CORRELATION_ID).orElse(cause.id());
        return splitting.file(
                new ComplaintId(cause.subject()),
                new ComplaintId(split.reportId()),
                Instant.parse(cause.time()),
                new Actor(extension(cause, Envelope.ACTOR), extension(cause, Envelope.ACTOR_ROLE), null),
                (actor, jurisdiction) -> new EventContext(
                        actor,
                        jurisdiction,
                        correlation,
                        cause.id(),
                        cause.extension(Envelope.TRACE_PARENT).orElse(null)));
    }

    private static String extension(Envelope event, String name) {
        return event.extension(name).orElseThrow(() -> new UnprocessableRecordException("extension-missing"));
    }

    private static PublishedEvent data(EventType type, Envelope event) {
        try {
            return EventJson.read(type, event.data());
        } catch (JacksonException _) {
            throw new UnprocessableRecordException("data-malformed");
        }
    }
}
