package dev.chengxin.audit.ledger.mongo;

import dev.chengxin.audit.ledger.Entry;
import dev.chengxin.audit.ledger.Leaf;
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

    private static String word(Visibility visibility) {
        return visibility.name().toLowerCase(Locale.ROOT);
    }
}
