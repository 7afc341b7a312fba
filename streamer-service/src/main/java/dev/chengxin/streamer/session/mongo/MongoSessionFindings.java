package dev.chengxin.streamer.session.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import dev.chengxin.contracts.Envelope;
import dev.chengxin.servicekit.consumer.Effect;
import dev.chengxin.servicekit.consumer.Markers;
import dev.chengxin.streamer.session.SessionFindings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// One document per finding, changed only by the finding's own events; they are counted, never incremented.
public final class MongoSessionFindings implements SessionFindings {
    private static final String SESSION = "session";
    private static final String SEVERITY = "severity";
    private static final String OPEN = "open";

    private final MongoCollection<Document> collection;

    public MongoSessionFindings(MongoDatabase database) {
        this.collection = database.getCollection("session-findings");
    }

    public void createIndexes() {
        collection.createIndex(Indexes.ascending(SESSION));
    }

    @Override
    public Effect raised(Envelope cause, @Nullable String sessionId, String severity) {
        return Markers.of(cause)
                .upsert(
                        collection,
                        cause.subject(),
                        Updates.combine(
                                Updates.set(SESSION, sessionId),
                                Updates.set(SEVERITY, severity),
                                Updates.set(OPEN, true)));
    }

    @Override
    public Effect linked(Envelope cause, @Nullable String sessionId) {
        return Markers.of(cause).update(collection, cause.subject(), Updates.set(SESSION, sessionId));
    }

    @Override
    public Effect decided(Envelope cause) {
        return Markers.of(cause).update(collection, cause.subject(), Updates.set(OPEN, false));
    }

    @Override
    public Map<String, List<String>> open(Collection<String> sessionIds) {
        var open = new HashMap<String, List<String>>();
        collection
                .find(query(sessionIds))
                .forEach(document -> open.computeIfAbsent(document.getString(SESSION), _ -> new ArrayList<>())
                        .add(document.getString(SEVERITY)));
        return open;
    }

    static Bson query(Collection<String> sessionIds) {
        return Filters.and(Filters.in(SESSION, sessionIds), Filters.eq(OPEN, true));
    }
}
