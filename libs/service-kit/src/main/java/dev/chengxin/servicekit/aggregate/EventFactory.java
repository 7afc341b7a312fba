package dev.chengxin.servicekit.aggregate;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.contracts.EventType;
import dev.chengxin.contracts.PublishedEvent;
import dev.chengxin.servicekit.event.EventContext;
import dev.chengxin.servicekit.event.IdGenerator;
import dev.chengxin.servicekit.outbox.OutboxEntry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Numbers decided events and gives them their attributes.
final class EventFactory {
    private final String source;
    private final IdGenerator ids;

    EventFactory(String source, IdGenerator ids) {
        this.source = source;
        this.ids = ids;
    }

    /// @param emitted how many events the aggregate has emitted before these
    List<OutboxEntry> entries(
            String subject, long emitted, List<? extends PublishedEvent> events, EventContext context, Instant now) {
        var entries = new ArrayList<OutboxEntry>();
        for (PublishedEvent event : events) {
            var sequence = emitted + entries.size() + 1;
            var type = EventType.of(event.getClass());
            var attributes = attributes(subject, sequence, context);
            var ownId = event.ownId();
            var envelope = new Envelope(
                    ownId == null ? ids.next() : ownId,
                    source,
                    type.type(),
                    subject,
                    EventJson.text(now),
                    attributes,
                    data(type, event));
            entries.add(new OutboxEntry(sequence, type.topic(), envelope));
        }
        return entries;
    }

    private static String data(EventType type, PublishedEvent event) {
        var data = EventJson.write(event);
        var bytes = data.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > Envelope.MAX_DATA) {
            throw new EventTooLargeException(type.type(), bytes, Envelope.MAX_DATA);
        }
        return data;
    }

    private static Map<String, String> attributes(String subject, long sequence, EventContext context) {
        var attributes = new TreeMap<String, String>();
        attributes.put(Envelope.SEQUENCE, Envelope.sequenceText(sequence));
        attributes.put(Envelope.PARTITION_KEY, subject);
        attributes.put(Envelope.ACTOR, context.actor().id());
        attributes.put(Envelope.ACTOR_ROLE, context.actor().role());
        attributes.put(Envelope.JURISDICTION, context.jurisdiction());
        attributes.put(Envelope.CORRELATION_ID, context.correlationId());
        putIfPresent(attributes, Envelope.ON_BEHALF_OF, context.actor().onBehalfOf());
        putIfPresent(attributes, Envelope.CAUSATION_ID, context.causationId());
        putIfPresent(attributes, Envelope.TRACE_PARENT, context.traceParent());
        return attributes;
    }

    private static void putIfPresent(Map<String, String> attributes, String name, @Nullable String value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }
}
