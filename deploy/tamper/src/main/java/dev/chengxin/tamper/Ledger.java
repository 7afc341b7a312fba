package dev.chengxin.tamper;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.chengxin.audit.ledger.LedgerParts;
import dev.chengxin.audit.ledger.LedgerWriter;
import dev.chengxin.audit.ledger.Salts;
import dev.chengxin.audit.ledger.WriterSettings;
import dev.chengxin.audit.ledger.mongo.MongoEntries;
import dev.chengxin.audit.ledger.mongo.MongoHeads;
import dev.chengxin.audit.ledger.mongo.MongoTiles;
import dev.chengxin.contracts.Envelope;
import dev.chengxin.tlog.NoteSigner;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import org.bson.Document;

/// A ledger in a database of its own, which is dropped at the end.
///
/// @param signer the log's right key
record Ledger(MongoClient client, MongoDatabase database, NoteSigner signer) implements AutoCloseable {
    private static final List<String> COLLECTIONS = List.of("ledger", "entries", "tiles");

    /// An empty one.
    static Ledger empty(MongoClient client, NoteSigner signer) {
        var name = "tamper" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        return new Ledger(client, client.getDatabase(name).withWriteConcern(WriteConcern.MAJORITY), signer);
    }

    /// Lets the service's own writer take in the events up to a number.
    ///
    /// @param progress hears how many are published
    void write(LongFunction<Envelope> events, long end, LongConsumer progress) {
        var entries = new MongoEntries(database);
        entries.prepare();
        var until = new Until(end, progress);
        var parts = new LedgerParts(
                new MongoHeads(database),
                entries,
                new MongoTiles(database),
                () -> new Tape(events, end),
                signer,
                Salts.random(new SecureRandom()),
                Clock.systemUTC(),
                until);
        try (var writer = new LedgerWriter(parts, WriterSettings.DEFAULT)) {
            writer.start();
            until.await();
        }
    }

    /// The same in another database, as the store has it now.
    Ledger copy() {
        var copy = empty(client, signer);
        for (var name : COLLECTIONS) {
            var out = new Document("db", copy.database.getName()).append("coll", name);
            collection(name).aggregate(List.of(new Document("$out", out))).toCollection();
        }
        return copy;
    }

    MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }

    MongoCollection<Document> entries() {
        return collection("entries");
    }

    @Override
    public void close() {
        database.drop();
    }
}
