package dev.chengxin.servicekit.test.contract;

import dev.chengxin.servicekit.test.TestMongo;

final class EmbeddedAggregateStoreTest extends AggregateStoreContract {
    EmbeddedAggregateStoreTest() {
        super(TestMongo.embedded());
    }
}
