package dev.chengxin.servicekit.reservation;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.chengxin.servicekit.aggregate.Fields;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.BiFunction;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Makes a business value unique without a transaction: a document whose id is the value's type and HMAC names the
/// aggregate that has it, and is inserted before the aggregate.
///
/// A creator may die between the two. A reservation older than a minute whose owner does not exist is taken over:
/// first a tombstone is inserted under the missing owner's id. If that succeeds, the stalled insert of the owner
/// must fail; if it is a duplicate, the owner exists and the reservation stands.
public final class Reservations {
    static final Duration TAKE_OVER_AFTER = Duration.ofMinutes(1);
    private static final String OWNER = "owner";
    private static final String AT = "at";

    private final MongoCollection<Document> collection;
    private final BiFunction<String, String, String> key;
    private final Clock clock;

    /// @param key makes a type and a value into an id that does not reveal the value
    public Reservations(MongoDatabase database, BiFunction<String, String, String> key, Clock clock) {
        this.collection = database.getCollection("reservations");
        this.key = key;
        this.clock = clock;
    }

    /// Reserves a value for an aggregate that is about to be inserted. One that names the asker is the asker's own.
    ///
    /// @param owners where the aggregates are, to see whether an owner exists
    public ReserveResult reserve(String type, String value, String owner, MongoCollection<Document> owners) {
        var id = key.apply(type, value);
        while (true) {
            if (insert(id, owner)) {
                return new ReserveResult.Reserved();
            }
            var present = collection.find(new Document(Fields.ID, id)).first();
            if (present != null) {
                var result = held(present, owner, owners);
                if (result != null) {
                    return result;
                }
            }
        }
    }

    /// The id of a value's reservation; it does not reveal the value.
    public String id(String type, String value) {
        return key.apply(type, value);
    }

    /// The aggregate that has a value, if any.
    public @Nullable String owner(String type, String value) {
        var present =
                collection.find(new Document(Fields.ID, key.apply(type, value))).first();
        return present == null ? null : present.getString(OWNER);
    }

    /// Gives a value back when its aggregate was not created after all. Only the owner's own goes.
    public void release(String type, String value, String owner) {
        collection.deleteOne(new Document(Fields.ID, key.apply(type, value)).append(OWNER, owner));
    }

    /// Null when the situation changed and the attempt has to begin again.
    private @Nullable ReserveResult held(Document present, String asker, MongoCollection<Document> owners) {
        var holder = present.getString(OWNER);
        if (holder.equals(asker)) {
            return new ReserveResult.Reserved();
        }
        if (isYoung(present) || !isMissing(holder, owners)) {
            return new ReserveResult.Taken(holder);
        }
        var mine = new Document(OWNER, asker).append(AT, Date.from(clock.instant()));
        var same = new Document(Fields.ID, present.getString(Fields.ID)).append(OWNER, holder);
        var taken = collection.updateOne(same, new Document("$set", mine)).getMatchedCount() == 1;
        return taken ? new ReserveResult.Reserved() : null;
    }

    private boolean isYoung(Document reservation) {
        Instant at = reservation.getDate(AT).toInstant();
        return at.plus(TAKE_OVER_AFTER).isAfter(clock.instant());
    }

    /// Whether the owner does not exist and, from now on, cannot come to exist.
    private static boolean isMissing(String owner, MongoCollection<Document> owners) {
        try {
            owners.insertOne(new Document(Fields.ID, owner).append(Fields.TOMBSTONE, true));
            return true;
        } catch (MongoWriteException e) {
            requireDuplicate(e);
            var existing = owners.find(new Document(Fields.ID, owner)).first();
            return existing != null && existing.containsKey(Fields.TOMBSTONE);
        }
    }

    private boolean insert(String id, String owner) {
        try {
            collection.insertOne(
                    new Document(Fields.ID, id).append(OWNER, owner).append(AT, Date.from(clock.instant())));
            return true;
        } catch (MongoWriteException e) {
            requireDuplicate(e);
            return false;
        }
    }

    private static void requireDuplicate(MongoWriteException e) {
        if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
            throw e;
        }
    }
}
