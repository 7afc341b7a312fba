package dev.chengxin.audit.ledger.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.chengxin.audit.ledger.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Places as the entries' indexes tell them.
public final class MongoPlaces implements Places {
    private static final Bson PLACE = Projections.include("sequence", "type");

    private final MongoCollection<Document> entries;

    public MongoPlaces(MongoDatabase database) {
        this.entries = Durable.collection(database, LedgerCollections.ENTRIES);
    }

    @Override
    public OptionalLong ofEvent(String eventId, long below) {
        var found = entries.find(EntryQueries.ofEvent(eventId, below))
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending("_id"))
                .first();
        return found == null ? OptionalLong.empty() : OptionalLong.of(found.getLong("_id"));
    }

    @Override
    public List<Place> ofSubject(String subject, long afterSequence, long below, int limit) {
        return entries.find(EntryQueries.ofSubject(subject, afterSequence, below))
                .projection(PLACE)
                .sort(Sorts.ascending("key"))
                .limit(limit)
                .map(found -> new Place(found.getLong("_id"), found.getLong("sequence"), found.getString("type")))
                .into(new ArrayList<>());
    }
}
