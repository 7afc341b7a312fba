package dev.chengxin.audit.ledger.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.ClientSession;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.chengxin.audit.ledger.Audience;
import dev.chengxin.audit.ledger.OpenEntries;
import dev.chengxin.audit.ledger.OpenEntry;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Reads the published size and then the entries in one causally consistent session: after a fail-over a majority
/// read may see less than one before it, and a reader would skip what the second does not see. Within a session the
/// store waits until it can show the later state. A store without sessions, the embedded one, has no fail-over.
public final class MongoOpenEntries implements OpenEntries {
    private static final Bson OPEN = Projections.include("event", "salt", "ledgertime");
    private static final Bson PUBLISHED = Projections.include("published");
    private static final int PULLED = 1_000;

    private final MongoClient client;
    private final MongoCollection<Document> heads;
    private final MongoCollection<Document> entries;

    public MongoOpenEntries(MongoClient client, MongoDatabase database) {
        this.client = client;
        this.heads = Durable.collection(database, LedgerCollections.HEAD);
        this.entries = Durable.collection(database, LedgerCollections.ENTRIES);
    }

    @Override
    public Look look(long from, long most, Audience audience) {
        var session = session();
        Runnable release = () -> session.ifPresent(ClientSession::close);
        try {
            var to = Math.min(published(session.orElse(null)), from + most);
            return to > from
                    ? new Look(to, visible(session.orElse(null), EntryQueries.visible(from, to, audience)), release)
                    : new Look(from, Stream.empty(), release);
        } catch (RuntimeException e) {
            release.run();
            throw e;
        }
    }

    private Optional<ClientSession> session() {
        return client.getClusterDescription().getLogicalSessionTimeoutMinutes() == null
                ? Optional.empty()
                : Optional.of(client.startSession());
    }

    private long published(@Nullable ClientSession session) {
        var head = find(heads, session, eq(MongoHeads.ID)).projection(PUBLISHED).first();
        return head == null ? 0 : head.getLong("published");
    }

    private Stream<OpenEntry> visible(@Nullable ClientSession session, Bson filter) {
        var cursor = find(entries, session, filter)
                .projection(OPEN)
                .sort(Sorts.ascending("_id"))
                .batchSize(PULLED)
                .cursor();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(cursor, Spliterator.ORDERED), false)
                .map(EntryDocuments::open)
                .onClose(cursor::close);
    }

    private static FindIterable<Document> find(
            MongoCollection<Document> collection, @Nullable ClientSession session, Bson filter) {
        return session == null ? collection.find(filter) : collection.find(session, filter);
    }
}
