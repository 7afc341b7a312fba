package dev.chengxin.audit.ledger;

import dev.chengxin.servicekit.test.TestMongo;

class EmbeddedLedgerWriterTest extends LedgerWriterContract {
    EmbeddedLedgerWriterTest() {
        super(TestMongo.embedded());
    }
}
