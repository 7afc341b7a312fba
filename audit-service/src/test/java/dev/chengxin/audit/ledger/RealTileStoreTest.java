package dev.chengxin.audit.ledger;

import dev.chengxin.servicekit.test.TestMongo;

class RealTileStoreTest extends TileStoreContract {
    RealTileStoreTest() {
        super(TestMongo.assumeReal());
    }
}
