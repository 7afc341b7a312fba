package dev.chengxin.servicekit.event;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.MalformedEventException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// CloudEvents over Kafka in binary mode: attributes are `ce_` headers, the value is the data. Attributes are
/// copied as text both ways; parsing them anew would change what the ledger commits to.
public final class EnvelopeRecords {
    private static final String PREFIX = "ce_";
    private static final String CONTENT_TYPE_HEADER = "content-type";

    private EnvelopeRecords() {}

    /// The record that carries an event; its key is the subject.
    public static ProducerRecord<String, byte[]> toRecord(String topic, Envelope event) {
        var data = event.data().getBytes(StandardCharsets.UTF_8);
        var producerRecord = new ProducerRecord<String, byte[]>(topic, event.subject(), data);
        var headers = producerRecord.headers();
        add(headers, CONTENT_TYPE_HEADER, Envelope.CONTENT_TYPE);
        add(headers, PREFIX + "specversion", Envelope.SPEC_VERSION);
        add(headers, PREFIX + "id", event.id());
        add(headers, PREFIX + "source", event.source());
        add(headers, PREFIX + "type", event.type());
        add(headers, PREFIX + "subject", event.subject());
        add(headers, PREFIX + "time", event.time());
        event.extensions().forEach((name, value) -> add(headers, PREFIX + name, value));
        return producerRecord;
    }

    /// The event that a record carries.
    ///
    /// @throws MalformedRecordException when a required attribute is missing, repeated or no UTF-8, when the data
    ///     is no JSON, or when the sequence is no sequence
    public static Envelope fromRecord(ConsumerRecord<String, byte @Nullable []> consumerRecord) {
        var event = fromInput(consumerRecord);
        if (event.sequence().filter(sequence -> sequence > 0).isEmpty()) {
            throw new MalformedRecordException("sequence is not a positive number of 12 digits");
        }
        return event;
    }

    /// The event that a record of input carries: what others send in high volume is not numbered.
    ///
    /// @throws MalformedRecordException when a required attribute is missing, repeated or no UTF-8, or when the
    ///     data is no JSON
    public static Envelope fromInput(ConsumerRecord<String, byte @Nullable []> consumerRecord) {
        var attributes = attributes(consumerRecord.headers());
        if (!Envelope.SPEC_VERSION.equals(required(attributes, "specversion"))) {
            throw new MalformedRecordException("specversion is not " + Envelope.SPEC_VERSION);
        }
        var event = new Envelope(
                required(attributes, "id"),
                required(attributes, "source"),
                required(attributes, "type"),
                required(attributes, "subject"),
                required(attributes, "time"),
                attributes,
                data(consumerRecord.value()));
        check(event, consumerRecord.key());
        return event;
    }

    private static void check(Envelope event, @Nullable String key) {
        if (!event.subject().equals(key)) {
            throw new MalformedRecordException("subject is not the record's key");
        }
        try {
            event.canonical();
        } catch (MalformedEventException ignored) {
            throw new MalformedRecordException("data is no JSON");
        }
    }

    private static Map<String, String> attributes(Headers headers) {
        var attributes = new TreeMap<String, String>();
        for (var header : headers) {
            if (header.key().startsWith(PREFIX)) {
                var name = header.key().substring(PREFIX.length());
                if (attributes.put(name, text(name, header.value())) != null) {
                    throw new MalformedRecordException(name + " is there twice");
                }
            }
        }
        return attributes;
    }

    private static String required(Map<String, String> attributes, String name) {
        var value = attributes.remove(name);
        if (value == null || value.isEmpty()) {
            throw new MalformedRecordException(name + " is missing");
        }
        return value;
    }

    private static String data(byte @Nullable [] value) {
        return text("data", value);
    }

    private static String text(String name, byte @Nullable [] bytes) {
        if (bytes == null) {
            throw new MalformedRecordException(name + " is missing");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException ignored) {
            throw new MalformedRecordException(name + " is no UTF-8");
        }
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
