package dev.chengxin.audit.ledger;

import dev.chengxin.servicekit.test.TestMongo;

class EmbeddedHeadsTest extends HeadsContract {
    EmbeddedHeadsTest() {
        super(TestMongo.embedded());
    }
}
