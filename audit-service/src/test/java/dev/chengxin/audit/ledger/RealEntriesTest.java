package dev.chengxin.audit.ledger;

import dev.chengxin.servicekit.test.TestMongo;

class RealEntriesTest extends EntriesContract {
    RealEntriesTest() {
        super(TestMongo.assumeReal());
    }
}
