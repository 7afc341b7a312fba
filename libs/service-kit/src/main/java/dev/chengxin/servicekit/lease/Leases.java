package dev.chengxin.servicekit.lease;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/// Leases by name, each held by at most one instance until it runs out on the asker's clock. Clocks differ and
/// holders pause, so two may believe for a while that they hold it: whatever a holder does must be harmless when
/// done twice.
public final class Leases {
    private final MongoCollection<Document> collection;
    private final String holder;
    private final Clock clock;

    /// @param holder a name that only this instance has
    public Leases(MongoDatabase database, String holder, Clock clock) {
        this.collection = database.getCollection("leases");
        this.holder = holder;
        this.clock = clock;
    }

    /// Takes a lease, or renews one's own.
    ///
    /// @return whether this instance holds it for the given time from now
    public boolean acquire(String name, Duration time) {
        var now = clock.instant();
        var mineOrOver =
                List.of(new Document("holder", holder), new Document("until", new Document("$lt", Date.from(now))));
        var lease = new Document("holder", holder).append("until", Date.from(now.plus(time)));
        try {
            collection.updateOne(
                    new Document("_id", name).append("$or", mineOrOver),
                    new Document("$set", lease),
                    new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
