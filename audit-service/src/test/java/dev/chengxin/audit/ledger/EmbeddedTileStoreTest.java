package dev.chengxin.audit.ledger;

import dev.chengxin.audit.ledger.mongo.MongoTiles;
import dev.chengxin.servicekit.test.TestMongo;
import dev.chengxin.tlog.TileStoreContract;

class EmbeddedTileStoreTest extends TileStoreContract {
    EmbeddedTileStoreTest() {
        super(new MongoTiles(TestMongo.embedded().freshDatabase()));
    }
}
