package dev.chengxin.audit.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import dev.chengxin.audit.ledger.Audience;
import dev.chengxin.servicekit.test.TestMongo;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/// What the store is asked for, so that a fail-over between two reads takes nothing back.
class MongoOpenEntriesTest {
    private final TestMongo mongo = TestMongo.assumeReal();
    private final String name = mongo.freshName();
    private final List<BsonDocument> finds = new CopyOnWriteArrayList<>();

    private MongoClient client() {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(mongo.uri(name)))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        if (event.getCommandName().equals("find")) {
                            finds.add(event.getCommand().clone());
                        }
                    }
                })
                .build());
    }

    @Test
    void theEntriesAreReadNoEarlierThanTheSize() {
        try (var client = client()) {
            var database = client.getDatabase(name);
            database.getCollection(LedgerCollections.HEAD)
                    .insertOne(new Document("_id", MongoHeads.ID).append("published", 1L));
            try (var look = new MongoOpenEntries(client, database).look(0, 9, new Audience.Insider())) {
                assertThat(look.to()).isEqualTo(1);
            }
            database.drop();
        }
        assertThat(finds)
                .hasSize(2)
                .allSatisfy(find -> assertThat(find.getDocument("readConcern")
                                .getString("level")
                                .getValue())
                        .isEqualTo("majority"));
        assertThat(finds.getLast().getDocument("readConcern")).containsKey("afterClusterTime");
        assertThat(finds.getLast().get("lsid")).isEqualTo(finds.getFirst().get("lsid"));
    }
}
