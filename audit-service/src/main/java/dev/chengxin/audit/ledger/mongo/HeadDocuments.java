package dev.chengxin.audit.ledger.mongo;

import dev.chengxin.audit.ledger.Head;
import dev.chengxin.audit.ledger.PublishedCheckpoint;
import dev.chengxin.audit.ledger.TopicOffsets;
import dev.chengxin.tlog.CompactRange;
import dev.chengxin.tlog.Hash;
import java.time.Instant;
import java.util.List;
import org.bson.Document;

/// The head's form in the store; hashes are base64, as in checkpoints.
final class HeadDocuments {
    private HeadDocuments() {}

    static Document write(String id, Head head) {
        return new Document("_id", id)
                .append("epoch", head.epoch())
                .append("beat", head.beat())
                .append("size", head.size())
                .append("root", root(head))
                .append("range", range(head))
                .append("topics", topics(head))
                .append("published", head.published());
    }

    static Head read(Document document) {
        var hashes = document.getList("range", String.class).stream()
                .map(Hash::fromBase64)
                .toList();
        return new Head(
                document.getLong("epoch"),
                document.getLong("beat"),
                CompactRange.of(document.getLong("size"), hashes),
                document.getList("topics", Document.class).stream()
                        .map(HeadDocuments::topic)
                        .toList(),
                document.getLong("published"));
    }

    static PublishedCheckpoint checkpoint(Document document) {
        return new PublishedCheckpoint(
                document.getLong("published"),
                document.getString("checkpoint"),
                Instant.parse(document.getString("publishedAt")));
    }

    static String root(Head head) {
        return head.tree().root().base64();
    }

    static List<String> range(Head head) {
        return head.tree().hashes().stream().map(Hash::base64).toList();
    }

    static List<Document> topics(Head head) {
        return head.topics().stream()
                .map(topic -> new Document("name", topic.name())
                        .append("id", topic.id())
                        .append("next", topic.next()))
                .toList();
    }

    private static TopicOffsets topic(Document document) {
        return new TopicOffsets(
                document.getString("name"), document.getString("id"), document.getList("next", Long.class));
    }
}
