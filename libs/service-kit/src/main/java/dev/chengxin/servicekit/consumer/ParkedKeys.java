package dev.chengxin.servicekit.consumer;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.bson.conversions.Bson;

/// The keys that the consumer groups of a service have parked, as an operator sees them.
///
/// Only the owner of a key's partition parks, replays and releases it; an operator only asks. What the owner
/// writes, it writes as a [PartitionClaim].
public final class ParkedKeys {
    static final String COLLECTION = "parked-keys";
    static final String EPOCHS = "consumer-epochs";
    static final String GROUP = "group";
    static final String TOPIC = "topic";
    static final String PARTITION = "partition";
    static final String KEY = "key";
    static final String REASON = "reason";
    static final String FROM = "from";
    static final String PARKED_AT = "parkedAt";
    static final String REPLAY_REQUESTED_AT = "replayRequestedAt";
    static final String FAILED_REPLAYS = "failedReplays";
    static final String EPOCH = "epoch";

    private static final int LIMIT = 1_000;

    private final MongoCollection<Document> collection;
    private final MongoCollection<Document> epochs;
    private final Clock clock;

    public ParkedKeys(MongoDatabase database, Clock clock) {
        var durable = WriteConcern.MAJORITY.withJournal(true);
        this.collection = database.getCollection(COLLECTION).withWriteConcern(durable);
        this.epochs = database.getCollection(EPOCHS).withWriteConcern(durable);
        this.clock = clock;
    }

    /// The keys that are parked, the oldest first, at most a thousand.
    public List<ParkedKey> list() {
        return read(Filters.empty());
    }

    /// Asks for the replay of a key to a group: the owner of its partition notices within two seconds, handles the
    /// dead letters of the key in their order, and lets the key go on. To ask again before it is done changes
    /// nothing.
    ///
    /// @return whether the key is parked
    public boolean requestReplay(String group, String topic, String key) {
        var parked = Filters.and(Filters.eq(GROUP, group), Filters.eq(TOPIC, topic), Filters.eq(KEY, key));
        return collection
                        .updateMany(parked, Updates.set(REPLAY_REQUESTED_AT, Date.from(now())))
                        .getMatchedCount()
                > 0;
    }

    void prepare() {
        collection.createIndex(Indexes.ascending(GROUP, TOPIC, PARTITION));
    }

    /// Takes a group's partitions over; see [PartitionClaim].
    Map<TopicPartition, PartitionClaim> claim(String group, Set<TopicPartition> partitions) {
        var epoch = nextEpoch(group);
        var claims = new HashMap<TopicPartition, PartitionClaim>();
        partitions.forEach(partition -> claims.put(
                partition, PartitionClaim.take(collection, clock, new PartitionOfGroup(group, partition), epoch)));
        return claims;
    }

    private long nextEpoch(String group) {
        var after = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        var stored = epochs.findOneAndUpdate(Filters.eq(group), Updates.inc(EPOCH, 1L), after);
        return Objects.requireNonNull(stored).getLong(EPOCH);
    }

    /// Keys of a group that an operator wants replayed, whoever owns their partitions.
    List<ParkedKey> replaysRequested(String group) {
        return read(Filters.and(Filters.eq(GROUP, group), Filters.exists(REPLAY_REQUESTED_AT)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private List<ParkedKey> read(Bson filter) {
        var found = new ArrayList<ParkedKey>();
        collection
                .find(filter)
                .sort(Sorts.ascending(PARKED_AT))
                .limit(LIMIT)
                .forEach(document -> found.add(ParkedKey.read(document)));
        return found;
    }
}
