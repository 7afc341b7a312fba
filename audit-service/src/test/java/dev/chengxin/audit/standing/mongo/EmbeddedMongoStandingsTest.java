package dev.chengxin.audit.standing.mongo;

import dev.chengxin.servicekit.test.TestMongo;

class EmbeddedMongoStandingsTest extends MongoStandingsContract {
    EmbeddedMongoStandingsTest() {
        super(TestMongo.embedded());
    }
}
