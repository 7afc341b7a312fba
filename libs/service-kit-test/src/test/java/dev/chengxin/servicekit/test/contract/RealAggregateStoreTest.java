package dev.chengxin.servicekit.test.contract;

import dev.chengxin.servicekit.test.TestMongo;

final class RealAggregateStoreTest extends AggregateStoreContract {
    RealAggregateStoreTest() {
        super(TestMongo.assumeReal());
    }
}
