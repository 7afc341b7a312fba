package dev.chengxin.audit.ledger;

import com.mongodb.client.MongoDatabase;
import dev.chengxin.audit.ledger.kafka.KafkaSources;
import dev.chengxin.audit.ledger.mongo.MongoEntries;
import dev.chengxin.audit.ledger.mongo.MongoHeads;
import dev.chengxin.audit.ledger.mongo.MongoTiles;
import dev.chengxin.tlog.NoteSigner;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Where a ledger under test reads and writes.
///
/// @param skey the signer's key
public record LedgerPlace(MongoDatabase database, String bootstrapServers, List<String> topics, String skey) {
    /// What a writer there works with.
    LedgerParts parts(LedgerEvents events) {
        return parts(events, sources());
    }

    LedgerParts parts(LedgerEvents events, Supplier<RecordSource> sources) {
        var entries = new MongoEntries(database);
        entries.prepare();
        return new LedgerParts(
                new MongoHeads(database),
                entries,
                new MongoTiles(database),
                sources,
                NoteSigner.parse(skey).orThrow(),
                Salts.random(new SecureRandom()),
                Clock.systemUTC(),
                events);
    }

    KafkaSources sources() {
        return new KafkaSources(Map.of("bootstrap.servers", bootstrapServers), topics);
    }
}
