package dev.chengxin.audit.ledger;

import dev.chengxin.servicekit.test.TestMongo;

class RealHeadsTest extends HeadsContract {
    RealHeadsTest() {
        super(TestMongo.assumeReal());
    }
}
