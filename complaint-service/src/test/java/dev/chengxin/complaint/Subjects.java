package dev.chengxin.complaint;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.event.EnvelopeRecords;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.test.TestKafka;
import java.time.Instant;
import java.util.Map;

/// What other services tell of their subjects.
final class Subjects {
    private Subjects() {}

    /// Tells of a streamer.
    ///
    /// @return her id
    static String streamer(String jurisdiction, String operatorId) {
        String id = Ids.random();
        publish("streamer.registered.v1", id, jurisdiction, "{\"operatorId\": \"" + operatorId + "\"}");
        return id;
    }

    static Envelope publish(String type, String subject, String jurisdiction, String data) {
        var event = new Envelope(
                Ids.random(),
                "streamer-service",
                type,
                subject,
                EventJson.text(Instant.now()),
                Map.of(
                        Envelope.SEQUENCE,
                        Envelope.sequenceText(1),
                        Envelope.PARTITION_KEY,
                        subject,
                        Envelope.ACTOR,
                        "test",
                        Envelope.ACTOR_ROLE,
                        "operator",
                        Envelope.JURISDICTION,
                        jurisdiction,
                        Envelope.CORRELATION_ID,
                        Ids.random()),
                data);
        TestKafka.shared().produce(EnvelopeRecords.toRecord(Topics.STREAMER_EVENTS, event));
        return event;
    }
}
