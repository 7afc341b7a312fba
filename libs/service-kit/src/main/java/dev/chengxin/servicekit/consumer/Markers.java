package dev.chengxin.servicekit.consumer;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.chengxin.contracts.Envelope;
import dev.chengxin.servicekit.aggregate.Fields;
import dev.chengxin.servicekit.aggregate.Marker;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// The marker of one event in the documents that it changes: last sequence seen of the event's aggregate, and that
/// event's id. The effect and the marker are one update that matches only where the marker is missing or lower, so
/// a repeat changes nothing, whoever applies it and however many do at once (`MarkersTest`).
///
/// The same sequence under another id is a conflict: two different events claim one place. The marker alone cannot
/// tell it from a repeat; the id beside it does, and the record is parked.
public final class Markers {
    static final String CONFLICT = "sequence-conflict";

    private static final int ATTEMPTS = 20;
    private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9:_-]{0,127}");

    private final Marker marker;

    private Markers(Marker marker) {
        this.marker = marker;
    }

    /// The marker that an event leaves.
    ///
    /// @throws UnprocessableRecordException when the event has no sequence, or a subject that cannot be a field's
    /// name
    public static Markers of(Envelope event) {
        if (!FIELD_NAME.matcher(event.subject()).matches()) {
            throw new UnprocessableRecordException("subject-malformed");
        }
        var sequence = event.sequence().orElseThrow(() -> new UnprocessableRecordException("sequence-missing"));
        return new Markers(new Marker(event.subject(), sequence, event.id()));
    }

    /// The marker itself, for updates of aggregates.
    public Marker marker() {
        return marker;
    }

    /// Matches documents that the event has not changed yet.
    public Bson unseen() {
        return Filters.not(Filters.gte(Marker.sequenceField(marker.source()), marker.sequence()));
    }

    /// The part of the update that leaves the marker; it belongs into the same update as the effect.
    public Bson seen() {
        return Updates.set(Marker.field(marker.source()), marker.document());
    }

    /// Whether a document holds the effect already.
    ///
    /// @throws UnprocessableRecordException when the document holds another event's effect at this one's sequence
    public boolean seenIn(Document document) {
        var stored = stored(document);
        if (stored == null || stored.getLong("sequence") < marker.sequence()) {
            return false;
        }
        if (stored.getLong("sequence") == marker.sequence() && !marker.eventId().equals(stored.getString("id"))) {
            throw new UnprocessableRecordException(CONFLICT);
        }
        return true;
    }

    private @Nullable Document stored(Document document) {
        return document.get(Fields.MARKERS, new Document()).get(marker.source(), Document.class);
    }

    /// Applies an effect to a document that is there; [Effect#IGNORED] when it is not.
    ///
    /// @throws UnprocessableRecordException on a conflict
    public Effect update(MongoCollection<Document> collection, String id, Bson effect) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var result = collection.updateOne(unseenWith(id), Updates.combine(effect, seen()));
            if (result.getMatchedCount() > 0) {
                return Effect.APPLIED;
            }
            var document = collection.find(Filters.eq(id)).first();
            if (document == null) {
                return Effect.IGNORED;
            }
            if (seenIn(document)) {
                return Effect.REPEATED;
            }
        }
        throw new IllegalStateException("the document changes too fast");
    }

    /// Applies an effect to a document that is created when it is missing.
    ///
    /// Where the document is there and has the marker, the insert that the upsert tries meets its id; where another
    /// event creates it at the same moment, too. Both are a duplicate key, and only reading the document tells them
    /// apart.
    ///
    /// @throws UnprocessableRecordException on a conflict
    public Effect upsert(MongoCollection<Document> collection, String id, Bson effect) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (upserted(collection, id, effect)) {
                return Effect.APPLIED;
            }
            var document = collection.find(Filters.eq(id)).first();
            if (document != null && seenIn(document)) {
                return Effect.REPEATED;
            }
        }
        throw new IllegalStateException("the document cannot be inserted and does not hold the event either");
    }

    private boolean upserted(MongoCollection<Document> collection, String id, Bson effect) {
        try {
            collection.updateOne(unseenWith(id), Updates.combine(effect, seen()), new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    private Bson unseenWith(String id) {
        return Filters.and(Filters.eq(id), unseen());
    }
}
