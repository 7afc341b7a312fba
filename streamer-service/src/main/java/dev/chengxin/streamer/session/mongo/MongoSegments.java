package dev.chengxin.streamer.session.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.chengxin.servicekit.decision.Coded;
import dev.chengxin.servicekit.personal.PersonalData;
import dev.chengxin.servicekit.personal.SubjectErasedException;
import dev.chengxin.streamer.session.Chain;
import dev.chengxin.streamer.session.Segment;
import dev.chengxin.streamer.session.SegmentKind;
import dev.chengxin.streamer.session.Segments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/// One document per segment, keyed by livestream and number, so that the first wins by its key alone. Its text is
/// sealed under the livestream's key.
public final class MongoSegments implements Segments {
    private static final String ID = "_id";
    private static final String SESSION = "session";
    private static final String NUMBER = "number";
    private static final String KIND = "kind";
    private static final String START = "startMs";
    private static final String END = "endMs";
    private static final String RECOGNISER = "recogniser";
    private static final String CONFIDENCE = "confidence";
    private static final String MEDIA_REF = "mediaRef";
    private static final String MEDIA_SHA256 = "mediaSha256";
    private static final String HASH = "hash";
    private static final String LATE = "late";
    private static final String RECEIVED_AT = "receivedAt";
    private static final String PERSONAL = "personal";
    private static final String TEXT = "text";

    private final MongoCollection<Document> collection;
    private final PersonalData personal;

    public MongoSegments(MongoDatabase database, PersonalData personal) {
        this.collection = database.getCollection("segments");
        this.personal = personal;
    }

    public void createIndexes() {
        collection.createIndex(Indexes.ascending(SESSION, NUMBER));
    }

    @Override
    public boolean keeps(String sessionId, long number) {
        return collection
                        .find(Filters.eq(id(sessionId, number)))
                        .projection(Projections.include(ID))
                        .first()
                != null;
    }

    @Override
    public boolean keep(String sessionId, Segment segment, boolean late, Instant receivedAt) {
        var kept = new Kept(segment, segment.hash(), late, receivedAt);
        try {
            collection.insertOne(document(sessionId, kept));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    @Override
    public Chain chain(String sessionId) {
        var chain = Chain.empty();
        for (Document document : collection
                .find(inTime(sessionId))
                .projection(Projections.include(HASH))
                .sort(inOrder())) {
            chain = chain.with(document.getString(HASH));
        }
        return chain;
    }

    @Override
    public List<Kept> from(String sessionId, long number, int limit) {
        var found = new ArrayList<Kept>();
        collection
                .find(beginningAt(sessionId, number))
                .sort(inOrder())
                .limit(limit)
                .forEach(document -> found.add(kept(document)));
        return found;
    }

    static Bson inTime(String sessionId) {
        return Filters.and(Filters.eq(SESSION, sessionId), Filters.eq(LATE, false));
    }

    static Bson beginningAt(String sessionId, long number) {
        return Filters.and(Filters.eq(SESSION, sessionId), Filters.gte(NUMBER, number));
    }

    static Bson inOrder() {
        return Sorts.ascending(SESSION, NUMBER);
    }

    private Document document(String sessionId, Kept kept) {
        Segment segment = kept.segment();
        var document = new Document(ID, id(sessionId, segment.number()))
                .append(SESSION, sessionId)
                .append(NUMBER, segment.number())
                .append(KIND, segment.kind().code())
                .append(START, segment.startMs())
                .append(END, segment.endMs())
                .append(HASH, kept.hash())
                .append(LATE, kept.late())
                .append(RECEIVED_AT, Date.from(kept.receivedAt()))
                .append(PERSONAL, sealed(sessionId, segment));
        appendIfPresent(document, RECOGNISER, segment.recogniser());
        appendIfPresent(document, CONFIDENCE, segment.confidence());
        appendIfPresent(document, MEDIA_REF, segment.mediaRef());
        appendIfPresent(document, MEDIA_SHA256, segment.mediaSha256());
        return document;
    }

    /// Once the words of a livestream are erased, no new ones are kept either.
    private Document sealed(String sessionId, Segment segment) {
        var sealed = new Document();
        try {
            personal.seal(sessionId, Map.of(TEXT, segment.text()), id(sessionId, segment.number()))
                    .forEach((name, bytes) -> sealed.append(name, new Binary(bytes)));
        } catch (SubjectErasedException _) {
            return sealed;
        }
        return sealed;
    }

    private Kept kept(Document document) {
        var segment = new Segment(
                document.getLong(NUMBER),
                Coded.parse(SegmentKind.class, document.getString(KIND)).orElseThrow(),
                document.getLong(START),
                document.getLong(END),
                text(document),
                document.getString(RECOGNISER),
                document.getInteger(CONFIDENCE),
                document.getString(MEDIA_REF),
                document.getString(MEDIA_SHA256));
        return new Kept(
                segment,
                document.getString(HASH),
                document.getBoolean(LATE),
                document.getDate(RECEIVED_AT).toInstant());
    }

    private String text(Document document) {
        var sealed = document.get(PERSONAL, Document.class).get(TEXT, Binary.class);
        return sealed == null
                ? ""
                : personal.open(document.getString(SESSION), Map.of(TEXT, sealed.getData()), document.getString(ID))
                        .getOrDefault(TEXT, "");
    }

    private static void appendIfPresent(Document document, String name, @Nullable Object value) {
        if (value != null) {
            document.append(name, value);
        }
    }

    private static String id(String sessionId, long number) {
        return sessionId + ":" + number;
    }
}
