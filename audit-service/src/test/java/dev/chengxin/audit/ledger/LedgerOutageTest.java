package dev.chengxin.audit.ledger;

import static dev.chengxin.servicekit.test.Await.awaitProcess;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import dev.chengxin.audit.ledger.mongo.MongoOpenEntries;
import dev.chengxin.servicekit.test.TestKafka;
import dev.chengxin.servicekit.test.TestMongo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Kills what the writer depends on, under load.
@Execution(ExecutionMode.CONCURRENT)
class LedgerOutageTest {
    @Test
    void storeAndBrokerAreKilledAndComeBack() {
        try (var store = TestMongo.own();
                var client = MongoClients.create(store.uri("audit"));
                var kafka = TestKafka.own();
                var ledger = new LedgerFixture(client.getDatabase("audit"), kafka);
                var writer = ledger.writer()) {
            writer.start();
            try (var _ = new Load(ledger).start()) {
                ledger.awaitPublished(200);
                store.kill();
                store.restart();
                ledger.awaitPublished(ledger.head().size() + 200);
                kafka.process().kill();
                kafka.process().restart();
                ledger.awaitPublished(ledger.head().size() + 200);
            }
            ledger.awaitCaughtUp();
            ledger.verify();
        }
    }

    @Test
    void thePrimaryOfThreeIsKilled() {
        try (var set = TestMongo.replicaSetOfThree();
                var client = MongoClients.create(set.uri("audit"));
                var ledger = new LedgerFixture(client.getDatabase("audit"));
                var writer = ledger.writer();
                var puller = new Puller(new MongoOpenEntries(client, ledger.database())).start()) {
            writer.start();
            try (var _ = new Load(ledger).start()) {
                ledger.awaitPublished(200);
                set.awaitPrimary().kill();
                set.awaitPrimary();
                ledger.awaitPublished(ledger.head().size() + 200);
            }
            ledger.awaitCaughtUp();
            ledger.verify();
            awaitProcess().until(() -> puller.after() == ledger.head().size() - 1);
            assertThat(puller.lines())
                    .isEqualTo(ledger.entries().stream()
                            .map(entry -> entry.getLong("_id") + " " + entry.getString("salt"))
                            .toList());
        }
    }
}
