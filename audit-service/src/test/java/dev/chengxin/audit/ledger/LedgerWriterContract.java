package dev.chengxin.audit.ledger;

import static dev.chengxin.audit.ledger.Events.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.servicekit.test.TestMongo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The writer on a store and a broker.
abstract class LedgerWriterContract {
    private final LedgerFixture ledger;

    LedgerWriterContract(TestMongo mongo) {
        ledger = new LedgerFixture(mongo);
    }

    @AfterEach
    void drop() {
        ledger.close();
    }

    @Test
    void aRecordBecomesALeafUnderASignedCheckpoint() {
        try (var writer = ledger.writer()) {
            writer.start();
            ledger.awaitPublished(0);
            ledger.send(event(Events.subject(), 1));
            ledger.awaitPublished(1);
        }
        ledger.verify();
        assertThat(ledger.head().released()).isTrue();
    }
}
