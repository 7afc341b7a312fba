package dev.chengxin.audit.standing.mongo;

import dev.chengxin.servicekit.test.TestMongo;

class RealMongoStandingsTest extends MongoStandingsContract {
    RealMongoStandingsTest() {
        super(TestMongo.assumeReal());
    }
}
