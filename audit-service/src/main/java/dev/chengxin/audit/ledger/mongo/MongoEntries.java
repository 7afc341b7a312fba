package dev.chengxin.audit.ledger.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.Sorts;
import dev.chengxin.audit.ledger.Alarmed;
import dev.chengxin.audit.ledger.Entries;
import dev.chengxin.audit.ledger.Entry;
import dev.chengxin.audit.ledger.EntryKey;
import dev.chengxin.audit.ledger.Known;
import dev.chengxin.audit.ledger.Leaf;
import dev.chengxin.audit.ledger.NotShownYetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Entries as documents whose `_id` is the index.
public final class MongoEntries implements Entries {
    /// What is asked of places, all of which their index holds.
    static final Bson KNOWN = Projections.fields(Projections.include("key", "id"), Projections.excludeId());

    private static final Bson LEAF = Projections.include("commitment", "id", "time");

    private final MongoCollection<Document> entries;

    public MongoEntries(MongoDatabase database) {
        this.entries = Durable.collection(database, LedgerCollections.ENTRIES);
    }

    /// Makes the indexes that the writer, the feed and the folds need. That of the keys is not unique: an entry
    /// beyond the head, of a writer that died, may have the key of one that was written after it.
    public void prepare() {
        entries.createIndex(Indexes.ascending("key", "_id", "id"));
        entries.createIndex(Indexes.ascending("id", "_id"));
        entries.createIndex(Indexes.ascending("alarmAt"), new IndexOptions().sparse(true));
        entries.createIndex(Indexes.ascending("visibility", "_id"));
    }

    @Override
    public Known known(Collection<EntryKey> keys, long below) {
        var byText = keys.stream().collect(Collectors.toMap(EntryKey::text, Function.identity()));
        var known = new Known();
        // Read at the primary: what it has below the head was on a majority before the head was set.
        entries.withReadConcern(ReadConcern.LOCAL)
                .find(EntryQueries.places(byText.keySet(), below))
                .projection(KNOWN)
                .forEach(found ->
                        known.add(Objects.requireNonNull(byText.get(found.getString("key"))), found.getString("id")));
        return known;
    }

    @Override
    public boolean write(long epoch, List<Entry> batch) {
        if (batch.isEmpty()) {
            return true;
        }
        var documents =
                batch.stream().map(entry -> EntryDocuments.write(epoch, entry)).toList();
        try {
            entries.insertMany(documents, new InsertManyOptions().ordered(false));
            return true;
        } catch (MongoBulkWriteException e) {
            return replace(epoch, occupied(documents, e));
        }
    }

    /// The documents whose place is taken.
    private static List<Document> occupied(List<Document> documents, MongoBulkWriteException failure) {
        var errors = failure.getWriteErrors();
        if (failure.getWriteConcernError() != null
                || errors.isEmpty()
                || !errors.stream().allMatch(MongoEntries::taken)) {
            throw failure;
        }
        var occupied = new ArrayList<Document>();
        errors.forEach(error -> occupied.add(documents.get(error.getIndex())));
        return occupied;
    }

    private static boolean taken(BulkWriteError error) {
        return ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }

    private boolean replace(long epoch, List<Document> documents) {
        var replacements = documents.stream()
                .map(document -> new ReplaceOneModel<>(and(eq(document.get("_id")), lte("epoch", epoch)), document))
                .toList();
        return entries.bulkWrite(replacements).getMatchedCount() == documents.size();
    }

    @Override
    public List<Leaf> leaves(long from, long to) {
        var leaves = new ArrayList<Leaf>();
        entries.find(and(gte("_id", from), lt("_id", to)))
                .projection(LEAF)
                .sort(Sorts.ascending("_id"))
                .forEach(document -> leaves.add(EntryDocuments.leaf(document)));
        if (leaves.size() != to - from) {
            throw new NotShownYetException("Of the entries from " + from + " to " + to + " some are missing");
        }
        return leaves;
    }

    @Override
    public List<Alarmed> alarmed(long from, long to, int limit) {
        return entries.find(EntryQueries.alarms(from, to))
                .sort(Sorts.ascending("alarmAt"))
                .limit(limit)
                .map(EntryDocuments::alarmed)
                .into(new ArrayList<>());
    }
}
