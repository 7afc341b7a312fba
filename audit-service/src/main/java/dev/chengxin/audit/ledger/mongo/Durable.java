package dev.chengxin.audit.ledger.mongo;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/// Collections whose writes are on the disks of a majority when they return, and whose reads no fail-over can take
/// back. The ledger rests on it, so it is said here and does not depend on how the database was set up.
final class Durable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final WriteConcern WRITE =
            WriteConcern.MAJORITY.withJournal(true).withWTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);

    private Durable() {}

    static MongoCollection<Document> collection(MongoDatabase database, String name) {
        return database.getCollection(name)
                .withWriteConcern(WRITE)
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }
}
