package dev.chengxin.audit.ledger;

import dev.chengxin.servicekit.test.TestMongo;

class RealLedgerWriterTest extends LedgerWriterContract {
    RealLedgerWriterTest() {
        super(TestMongo.assumeReal());
    }
}
