package dev.chengxin.audit.ledger.mongo;

import dev.chengxin.audit.ledger.Alarm;
import dev.chengxin.audit.ledger.Alarmed;
import dev.chengxin.audit.ledger.Entry;
import dev.chengxin.audit.ledger.EntryKey;
import dev.chengxin.audit.ledger.Leaf;
import dev.chengxin.audit.ledger.OpenEntry;
import dev.chengxin.audit.ledger.Position;
import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.contracts.Visibility;
import java.util.Locale;
import org.bson.Document;

/// An entry's form in the store. Event and salt are fields of their own, so that both can be taken out and the leaf
/// still stands.
final class EntryDocuments {
    private EntryDocuments() {}

    static Document write(long epoch, Entry entry) {
        var document = new Document("_id", entry.index())
                .append("epoch", epoch)
                .append("commitment", entry.leaf().commitment())
                .append("id", entry.leaf().id())
                .append("time", entry.leaf().time())
                .append("topic", entry.position().topic())
                .append("partition", entry.position().partition())
                .append("offset", entry.position().offset());
        addFacts(document, entry);
        document.append("event", entry.event())
                .append("salt", entry.salt().base64())
                .append("ledgertime", EventJson.text(entry.ledgerTime()));
        var alarm = entry.alarm();
        if (alarm != null) {
            document.append("alarm", alarm.word()).append("alarmAt", entry.index());
        }
        return document;
    }

    private static void addFacts(Document document, Entry entry) {
        var facts = entry.facts();
        if (facts == null) {
            document.append("visibility", word(Visibility.SCOPED)).append("jurisdiction", "");
            return;
        }
        document.append("type", facts.type())
                .append("subject", facts.key().subject())
                .append("sequence", facts.key().sequence())
                .append("key", facts.key().text())
                .append("visibility", word(facts.visibility()))
                .append("jurisdiction", facts.jurisdiction());
    }

    static Leaf leaf(Document document) {
        return new Leaf(document.getString("commitment"), document.getString("id"), document.getString("time"));
    }

    static OpenEntry open(Document document) {
        return new OpenEntry(
                document.getLong("_id"),
                document.getString("event"),
                document.getString("salt"),
                document.getString("ledgertime"));
    }

    static Alarmed alarmed(Document document) {
        var subject = document.getString("subject");
        return new Alarmed(
                document.getLong("_id"),
                Alarm.valueOf(document.getString("alarm").toUpperCase(Locale.ROOT)),
                new Position(document.getString("topic"), document.getInteger("partition"), document.getLong("offset")),
                subject == null ? null : new EntryKey(subject, document.getLong("sequence")),
                document.getString("id"),
                document.getString("jurisdiction"),
                correlationId(document));
    }

    /// Of the event, as long as it was not taken out.
    private static String correlationId(Document document) {
        var event = document.getString("event");
        var id = document.getString("id");
        return event == null
                ? id
                : EventJson.mapper()
                        .readTree(event)
                        .path(Envelope.CORRELATION_ID)
                        .asString(id);
    }

    private static String word(Visibility visibility) {
        return visibility.name().toLowerCase(Locale.ROOT);
    }
}
