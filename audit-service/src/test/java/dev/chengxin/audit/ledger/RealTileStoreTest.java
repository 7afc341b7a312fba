package dev.chengxin.audit.ledger;

import dev.chengxin.audit.ledger.mongo.MongoTiles;
import dev.chengxin.servicekit.test.TestMongo;
import dev.chengxin.tlog.TileStoreContract;

class RealTileStoreTest extends TileStoreContract {
    RealTileStoreTest() {
        super(new MongoTiles(TestMongo.assumeReal().freshDatabase()));
    }
}
