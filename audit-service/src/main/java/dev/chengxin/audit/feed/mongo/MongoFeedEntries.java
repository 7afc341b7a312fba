package dev.chengxin.audit.feed.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.chengxin.audit.feed.Audience;
import dev.chengxin.audit.feed.FeedEntries;
import dev.chengxin.audit.feed.FeedEntry;
import dev.chengxin.audit.ledger.mongo.LedgerCollections;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.conversions.Bson;

/// The entries by their index. A scope is a condition on what the index range yields: the feed bounds the range.
public final class MongoFeedEntries implements FeedEntries {
    private static final int BATCH = 1_000;

    private final MongoCollection<Document> heads;
    private final MongoCollection<Document> entries;

    public MongoFeedEntries(MongoDatabase database) {
        this.heads = database.getCollection(LedgerCollections.HEAD).withReadConcern(ReadConcern.MAJORITY);
        this.entries = database.getCollection(LedgerCollections.ENTRIES).withReadConcern(ReadConcern.MAJORITY);
    }

    @Override
    public long published() {
        return Optional.ofNullable(heads.find()
                        .projection(Projections.include("published"))
                        .first())
                .map(head -> Math.max(0, head.getLong("published")))
                .orElse(0L);
    }

    @Override
    public Stream<FeedEntry> visible(long from, long to, Audience audience) {
        var cursor = entries.find(query(from, to, audience))
                .projection(Projections.include("event", "salt", "ledgertime"))
                .sort(Sorts.ascending("_id"))
                .batchSize(BATCH)
                .cursor();
        Iterable<Document> documents = () -> cursor;
        return StreamSupport.stream(documents.spliterator(), false)
                .map(MongoFeedEntries::entry)
                .onClose(cursor::close);
    }

    static Bson query(long from, long to, Audience audience) {
        var range = and(gte("_id", from), lt("_id", to), exists("event"));
        return switch (audience) {
            case Audience.Insider() -> range;
            case Audience.Region(var prefix) when prefix.isEmpty() -> range;
            case Audience.Region(var prefix) -> and(range, or(eq("visibility", "public"), within(prefix)));
            case Audience.Anyone() -> and(range, eq("visibility", "public"));
        };
    }

    /// Codes that begin with a prefix; they hold digits only, so a colon comes after all of them.
    private static Bson within(String prefix) {
        return and(gte("jurisdiction", prefix), lt("jurisdiction", prefix + ":"));
    }

    private static FeedEntry entry(Document document) {
        return new FeedEntry(
                document.getLong("_id"),
                document.getString("event"),
                document.getString("salt"),
                document.getString("ledgertime"));
    }
}
