package dev.chengxin.streamer.finding.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import dev.chengxin.streamer.finding.Occurrence;
import dev.chengxin.streamer.finding.Places;
import java.util.Objects;
import org.bson.Document;

/// One document per place, keyed by claim, segment and position: a repeat meets it and changes nothing.
public final class MongoPlaces implements Places {
    private static final String ID = "_id";
    private static final String FINDING = "finding";

    private final MongoCollection<Document> collection;

    public MongoPlaces(MongoDatabase database) {
        this.collection = database.getCollection("finding-places");
        collection.createIndex(Indexes.ascending(FINDING));
    }

    @Override
    public String keep(String claim, Occurrence place, String findingId) {
        var id = claim + ":" + place.segment() + ":" + place.from();
        try {
            collection.insertOne(new Document(ID, id).append(FINDING, findingId));
            return findingId;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return Objects.requireNonNull(collection.find(new Document(ID, id)).first())
                    .getString(FINDING);
        }
    }

    @Override
    public long count(String findingId) {
        return collection.countDocuments(new Document(FINDING, findingId));
    }
}
