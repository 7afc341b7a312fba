package dev.chengxin.servicekit.consumer;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.servicekit.aggregate.MarkerConflictException;
import dev.chengxin.servicekit.event.EnvelopeRecords;
import dev.chengxin.servicekit.event.MalformedRecordException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Parses a record and calls the handler, for live records and dead letters alike.
final class EventApplier {
    private static final String MALFORMED = "event-malformed";

    private final EventHandler handler;
    private final boolean input;
    private final EventScope scope;
    private final ConsumerMetrics metrics;

    /// @param input whether events carry no sequence
    EventApplier(EventHandler handler, boolean input, EventScope scope, ConsumerMetrics metrics) {
        this.handler = handler;
        this.input = input;
        this.scope = scope;
        this.metrics = metrics;
    }

    /// @throws UnprocessableRecordException when the record is no event, or the handler can never handle it
    void apply(ConsumerRecord<String, byte[]> read, String topic) {
        var event = parse(read);
        var sample = metrics.start();
        var effect = scope.within(event, () -> handle(event));
        metrics.handled(sample, topic, effect);
    }

    private Envelope parse(ConsumerRecord<String, byte[]> read) {
        try {
            return input ? EnvelopeRecords.fromInput(read) : EnvelopeRecords.fromRecord(read);
        } catch (MalformedRecordException _) {
            throw new UnprocessableRecordException(MALFORMED);
        }
    }

    private Effect handle(Envelope event) {
        try {
            return handler.handle(event);
        } catch (MarkerConflictException _) {
            throw new UnprocessableRecordException(Markers.CONFLICT);
        } catch (Error e) {
            // It would stop the thread for good, and nobody would read the partitions any more.
            throw new IllegalStateException("the handler failed", e);
        }
    }
}
