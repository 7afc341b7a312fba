package dev.chengxin.streamer.session.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.StreamerEvent.MeasureApplied;
import dev.chengxin.servicekit.consumer.Effect;
import dev.chengxin.servicekit.consumer.Markers;
import dev.chengxin.streamer.session.Bars;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;

/// One document per measure that keeps somebody off air, as the events of measures tell.
public final class MongoBars implements Bars {
    private static final String STREAMER = "streamerId";
    private static final String OPERATOR = "operatorId";
    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final String LIFTED = "lifted";

    private final MongoCollection<Document> collection;

    public MongoBars(MongoDatabase database) {
        this.collection = database.getCollection("session-bars");
    }

    public void createIndexes() {
        collection.createIndex(Indexes.ascending(OPERATOR));
        collection.createIndex(Indexes.ascending(STREAMER));
    }

    @Override
    public Effect applied(Envelope cause, MeasureApplied measure) {
        var until = measure.until();
        return Markers.of(cause)
                .upsert(
                        collection,
                        cause.subject(),
                        Updates.combine(
                                Updates.set(STREAMER, measure.streamerId()),
                                Updates.set(OPERATOR, measure.operatorId()),
                                Updates.set(FROM, Date.from(measure.from())),
                                Updates.set(UNTIL, until == null ? null : Date.from(until)),
                                Updates.set(LIFTED, false)));
    }

    @Override
    public Effect lifted(Envelope cause) {
        return Markers.of(cause).update(collection, cause.subject(), Updates.set(LIFTED, true));
    }

    /// A measure against an operator concerns everybody in its rooms.
    @Override
    public boolean inForce(String streamerId, String operatorId, Instant at) {
        return collection.find(query(streamerId, operatorId, at)).first() != null;
    }

    static Bson query(String streamerId, String operatorId, Instant at) {
        Bson ofRoom = Filters.and(Filters.eq(OPERATOR, operatorId), Filters.eq(STREAMER, null));
        Bson concerned = Filters.or(Filters.eq(STREAMER, streamerId), ofRoom);
        Bson goesOn = Filters.or(Filters.eq(UNTIL, null), Filters.gt(UNTIL, Date.from(at)));
        return Filters.and(concerned, Filters.eq(LIFTED, false), Filters.lte(FROM, Date.from(at)), goesOn);
    }
}
