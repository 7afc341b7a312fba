package dev.chengxin.streamer;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.contracts.EventType;
import dev.chengxin.contracts.PublishedEvent;
import dev.chengxin.servicekit.event.EnvelopeRecords;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.test.TestKafka;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Events of others, as they tell them: numbered by aggregate.
final class Told {
    private static final Map<String, AtomicLong> SEQUENCES = new ConcurrentHashMap<>();

    private Told() {}

    static Envelope tell(String subject, PublishedEvent event) {
        var envelope = envelope(subject, event);
        TestKafka.shared()
                .produce(EnvelopeRecords.toRecord(EventType.of(event.getClass()).topic(), envelope));
        return envelope;
    }

    /// The next event of an aggregate.
    static Envelope envelope(String subject, PublishedEvent event) {
        var type = EventType.of(event.getClass());
        long sequence =
                SEQUENCES.computeIfAbsent(subject, _ -> new AtomicLong()).incrementAndGet();
        return new Envelope(
                Ids.random(),
                "test",
                type.type(),
                subject,
                "2026-11-20T00:00:00.000Z",
                Map.of(
                        Envelope.SEQUENCE,
                        Envelope.sequenceText(sequence),
                        Envelope.PARTITION_KEY,
                        subject,
                        Envelope.JURISDICTION,
                        "530129"),
                EventJson.write(event));
    }
}
