package dev.chengxin.streamer.finding.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import dev.chengxin.streamer.finding.Occurrence;
import dev.chengxin.streamer.finding.Places;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;

/// One document per place, keyed by claim, segment and position: a repeat meets it and changes nothing.
public final class MongoPlaces implements Places {
    private static final String ID = "_id";
    private static final String FINDING = "finding";
    private static final String SEGMENT = "segment";
    private static final String SECOND = "second";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String CONFIDENCE = "confidence";
    private static final String COUNT = "count";

    private final MongoCollection<Document> collection;

    public MongoPlaces(MongoDatabase database) {
        this.collection = database.getCollection("finding-places");
        collection.createIndex(Indexes.ascending(FINDING, SEGMENT, FROM));
    }

    @Override
    public String keep(String claim, Occurrence place, String findingId) {
        var id = claim + ":" + place.segment() + ":" + place.from();
        try {
            collection.insertOne(document(id, place, findingId));
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

    @Override
    public Map<String, Long> counts(Collection<String> findingIds) {
        var counts = new HashMap<String, Long>();
        var grouped = List.of(
                Aggregates.match(Filters.in(FINDING, findingIds)),
                Aggregates.group("$" + FINDING, Accumulators.sum(COUNT, 1)));
        collection
                .aggregate(grouped)
                .forEach(group -> counts.put(
                        group.getString(ID), group.get(COUNT, Number.class).longValue()));
        return counts;
    }

    @Override
    public List<Occurrence> first(String findingId) {
        var found = new ArrayList<Occurrence>();
        collection
                .find(new Document(FINDING, findingId))
                .sort(Sorts.ascending(SEGMENT, FROM))
                .limit(SHOWN)
                .forEach(document -> found.add(place(document)));
        return found;
    }

    private static Document document(String id, Occurrence place, String findingId) {
        var document = new Document(ID, id)
                .append(FINDING, findingId)
                .append(SEGMENT, place.segment())
                .append(SECOND, place.second())
                .append(FROM, place.from())
                .append(TO, place.to());
        return place.confidence() == null ? document : document.append(CONFIDENCE, place.confidence());
    }

    private static Occurrence place(Document document) {
        return new Occurrence(
                document.getLong(SEGMENT),
                document.getLong(SECOND),
                document.getInteger(FROM),
                document.getInteger(TO),
                document.getInteger(CONFIDENCE));
    }
}
