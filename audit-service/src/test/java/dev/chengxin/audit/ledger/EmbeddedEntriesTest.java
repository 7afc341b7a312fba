package dev.chengxin.audit.ledger;

import dev.chengxin.servicekit.test.TestMongo;

class EmbeddedEntriesTest extends EntriesContract {
    EmbeddedEntriesTest() {
        super(TestMongo.embedded());
    }
}
