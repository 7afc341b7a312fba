package dev.chengxin.servicekit.consumer;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.chengxin.contracts.Envelope;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;

/// A handler that writes down the sequences it applied, per subject, and finds some events unprocessable for a
/// while.
final class Projection implements EventHandler {
    private final MongoCollection<Document> documents;
    private final Set<String> poison = ConcurrentHashMap.newKeySet();

    Projection(MongoCollection<Document> documents) {
        this.documents = documents;
    }

    @Override
    public Effect handle(Envelope event) {
        if (poison.contains(event.id())) {
            throw new UnprocessableRecordException("test-poison");
        }
        return Markers.of(event)
                .upsert(
                        documents,
                        event.subject(),
                        Updates.push("applied", event.sequence().orElseThrow()));
    }

    void poison(Envelope event) {
        poison.add(event.id());
    }

    void cure(Envelope event) {
        poison.remove(event.id());
    }

    List<Long> applied(String subject) {
        var document = documents.find(Filters.eq(subject)).first();
        return document == null ? List.of() : document.getList("applied", Long.class);
    }
}
