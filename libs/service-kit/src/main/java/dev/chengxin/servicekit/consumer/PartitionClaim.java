package dev.chengxin.servicekit.consumer;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.bson.conversions.Bson;

/// The right of a partition's owner to park and to release its keys, and what is parked there.
///
/// A former owner that was paused and wakes up still believes that it owns the partition, and must not release a
/// key that the new owner adds dead letters to: after the next restart nobody would know that they wait, and a
/// later record would lift the marker above them. Therefore a claim has an epoch from the store. To take one stamps
/// every parked key of the partition, and a key is changed only by an epoch that is at least its own. A claim
/// counts only after the group's coordinator has accepted a commit made later (see [OwnedPartitions]); so the
/// claims that count have their epochs in the order of their ownership, also when a member was paused between being
/// assigned a partition and taking the claim (`PartitionClaimTest`).
final class PartitionClaim {
    private final MongoCollection<Document> collection;
    private final Clock clock;
    private final PartitionOfGroup partition;
    private final long epoch;
    private final Map<String, ParkedKey> parked = new ConcurrentHashMap<>();

    private PartitionClaim(MongoCollection<Document> collection, Clock clock, PartitionOfGroup partition, long epoch) {
        this.collection = collection;
        this.clock = clock;
        this.partition = partition;
        this.epoch = epoch;
    }

    static PartitionClaim take(
            MongoCollection<Document> collection, Clock clock, PartitionOfGroup partition, long epoch) {
        collection.updateMany(partition.filter(), Updates.max(ParkedKeys.EPOCH, epoch));
        var claim = new PartitionClaim(collection, clock, partition, epoch);
        collection.find(partition.filter()).forEach(document -> claim.remember(ParkedKey.read(document)));
        return claim;
    }

    boolean holds(String key) {
        return parked.containsKey(key);
    }

    int size() {
        return parked.size();
    }

    /// Parks a key before its first record becomes a dead letter.
    ///
    /// @param from end of the dead letters before that
    /// @throws ClaimLostException when a later owner has parked it
    void park(String key, String reason, long from) {
        try {
            var document = document(key, reason, from);
            collection.insertOne(document);
            remember(ParkedKey.read(document));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // An earlier attempt of this owner or of a former one; its `from` is not beyond this one's.
            remember(change(key, Updates.set(ParkedKeys.EPOCH, epoch)));
        }
    }

    /// Takes up a replay that was asked for; empty when none is any more, or a later owner has the key.
    Optional<ParkedKey> beginReplay(String key) {
        var requested = Filters.and(mine(key), Filters.exists(ParkedKeys.REPLAY_REQUESTED_AT));
        var result = collection.updateOne(requested, Updates.set(ParkedKeys.EPOCH, epoch));
        if (result.getMatchedCount() == 0) {
            return Optional.empty();
        }
        var current = Optional.ofNullable(collection.find(mine(key)).first()).map(ParkedKey::read);
        current.ifPresent(this::remember);
        return current;
    }

    /// Lets a key go on: none of its dead letters waits any more.
    ///
    /// @throws ClaimLostException when it is not there any more, or a later owner has it
    void release(String key) {
        if (collection.deleteOne(mine(key)).getDeletedCount() == 0) {
            throw new ClaimLostException(partition);
        }
        parked.remove(key);
    }

    /// A replay ended at a dead letter that still cannot be handled. What came before it is done.
    ///
    /// @param from offset of that dead letter
    /// @throws ClaimLostException as [#release]
    void replayFailed(String key, String reason, long from) {
        remember(change(
                key,
                Updates.combine(
                        Updates.set(ParkedKeys.REASON, reason),
                        Updates.set(ParkedKeys.FROM, from),
                        Updates.inc(ParkedKeys.FAILED_REPLAYS, 1),
                        Updates.unset(ParkedKeys.REPLAY_REQUESTED_AT))));
    }

    private ParkedKey change(String key, Bson update) {
        if (collection.updateOne(mine(key), update).getMatchedCount() == 0) {
            throw new ClaimLostException(partition);
        }
        var document = collection.find(Filters.eq(partition.idOf(key))).first();
        return ParkedKey.read(Objects.requireNonNull(document));
    }

    private Bson mine(String key) {
        return Filters.and(Filters.eq(partition.idOf(key)), Filters.lte(ParkedKeys.EPOCH, epoch));
    }

    private void remember(ParkedKey key) {
        parked.put(key.key(), key);
    }

    private Document document(String key, String reason, long from) {
        return new Document("_id", partition.idOf(key))
                .append(ParkedKeys.GROUP, partition.group())
                .append(ParkedKeys.TOPIC, partition.source().topic())
                .append(ParkedKeys.PARTITION, partition.source().partition())
                .append(ParkedKeys.KEY, key)
                .append(ParkedKeys.REASON, reason)
                .append(ParkedKeys.FROM, from)
                .append(ParkedKeys.PARKED_AT, Date.from(clock.instant().truncatedTo(ChronoUnit.MILLIS)))
                .append(ParkedKeys.FAILED_REPLAYS, 0)
                .append(ParkedKeys.EPOCH, epoch);
    }
}
