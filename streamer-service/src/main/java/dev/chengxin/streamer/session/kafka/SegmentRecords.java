package dev.chengxin.streamer.session.kafka;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.event.EnvelopeRecords;
import dev.chengxin.servicekit.event.IdGenerator;
import dev.chengxin.servicekit.topic.EventTopics;
import dev.chengxin.streamer.session.Segment;
import dev.chengxin.streamer.session.SegmentLine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/// Puts segments on the topic that others write to as well: who reads cannot tell them apart. A livestream's
/// records lie in one partition, so that the mark of its end stands behind all that was taken before it.
public final class SegmentRecords implements SegmentLine {
    static final String SEGMENT = "session.segment.v1";
    static final String END = "session.segments-end.v1";

    private final Producer<String, byte[]> producer;
    private final EventTopics topics;
    private final Duration retention;
    private final String source;
    private final IdGenerator ids;
    private final Clock clock;

    /// @param retention how long segments are kept in the topic, where it has to be made
    /// @param source the service's name
    public SegmentRecords(
            Producer<String, byte[]> producer,
            EventTopics topics,
            Duration retention,
            String source,
            IdGenerator ids,
            Clock clock) {
        this.producer = producer;
        this.topics = topics;
        this.retention = retention;
        this.source = source;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void send(String sessionId, List<Segment> segments) {
        sendAll(segments.stream()
                .map(segment -> envelope(sessionId, SEGMENT, EventJson.mapper().writeValueAsString(segment)))
                .toList());
    }

    @Override
    public void markEnd(String sessionId) {
        sendAll(List.of(envelope(sessionId, END, "{}")));
    }

    private Envelope envelope(String sessionId, String type, String data) {
        return new Envelope(
                ids.next(),
                source,
                type,
                sessionId,
                EventJson.text(clock.instant()),
                Map.of(Envelope.PARTITION_KEY, sessionId),
                data);
    }

    private void sendAll(List<Envelope> envelopes) {
        try {
            topics.ensure(Topics.SESSION_SEGMENTS, retention);
            var sent = envelopes.stream()
                    .map(envelope -> producer.send(EnvelopeRecords.toRecord(Topics.SESSION_SEGMENTS, envelope)))
                    .toList();
            for (Future<?> one : sent) {
                one.get();
            }
        } catch (ExecutionException | KafkaException e) {
            throw new IllegalStateException("the broker did not take all segments", e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
