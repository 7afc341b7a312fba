package dev.chengxin.campaign;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.event.EnvelopeRecords;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.test.TestKafka;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/// The part of the streamer service: it makes streamers known, each record sent twice, since a relay may do so.
final class Streamers {
    private final TestKafka kafka;
    private final List<String> known = new ArrayList<>();
    private final List<String> poisoned = new ArrayList<>();

    Streamers(TestKafka kafka) {
        this.kafka = kafka;
    }

    /// Ids of the streamers that were made known.
    List<String> known() {
        return List.copyOf(known);
    }

    /// Keys of the records that no consumer can read.
    List<String> poisoned() {
        return List.copyOf(poisoned);
    }

    void register(int count) {
        for (var i = 0; i < count; i++) {
            var event = registered(Ids.random());
            send(event);
            send(event);
            known.add(event.subject());
        }
    }

    /// A record that is no event: it can never be handled.
    void poison() {
        var key = Ids.random();
        var poison = "no event".getBytes(StandardCharsets.UTF_8);
        kafka.produce(new ProducerRecord<>(Topics.STREAMER_EVENTS, key, poison));
        poisoned.add(key);
    }

    private void send(Envelope event) {
        kafka.produce(EnvelopeRecords.toRecord(Topics.STREAMER_EVENTS, event));
    }

    private static Envelope registered(String id) {
        var extensions = Map.of(
                Envelope.SEQUENCE,
                Envelope.sequenceText(1),
                Envelope.PARTITION_KEY,
                id,
                Envelope.ACTOR,
                "campaign",
                Envelope.ACTOR_ROLE,
                "system",
                Envelope.JURISDICTION,
                "530129",
                Envelope.CORRELATION_ID,
                Ids.random());
        return new Envelope(
                Ids.random(),
                "streamer-service",
                "streamer.registered.v1",
                id,
                "2026-03-02T08:00:00.000Z",
                extensions,
                "{}");
    }
}
