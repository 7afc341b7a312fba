package dev.chengxin.audit.ledger;

import dev.chengxin.servicekit.test.TestMongo;

class EmbeddedTileStoreTest extends TileStoreContract {
    EmbeddedTileStoreTest() {
        super(TestMongo.embedded());
    }
}
