package dev.chengxin.servicekit.outbox;

import dev.chengxin.contracts.Envelope;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/// An event that is decided and waits to be sent.
///
/// @param sequence its position among its aggregate's events
/// @param topic where it goes
/// @param event what is sent
public record OutboxEntry(long sequence, String topic, Envelope event) {
    public static final String SEQUENCE = "sequence";

    /// Its form inside the aggregate's document.
    public Document document() {
        return new Document(SEQUENCE, sequence)
                .append("topic", topic)
                .append("id", event.id())
                .append("source", event.source())
                .append("type", event.type())
                .append("subject", event.subject())
                .append("time", event.time())
                .append("extensions", new Document(new TreeMap<String, Object>(event.extensions())))
                .append("data", event.data());
    }

    static OutboxEntry read(Document document) {
        var extensions = new TreeMap<String, String>();
        for (Map.Entry<String, Object> extension :
                document.get("extensions", Document.class).entrySet()) {
            extensions.put(extension.getKey(), (String) extension.getValue());
        }
        var event = new Envelope(
                document.getString("id"),
                document.getString("source"),
                document.getString("type"),
                document.getString("subject"),
                document.getString("time"),
                extensions,
                document.getString("data"));
        return new OutboxEntry(document.getLong(SEQUENCE), document.getString("topic"), event);
    }
}
