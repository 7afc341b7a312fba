package dev.chengxin.servicekit.test.usecase;

import dev.chengxin.servicekit.test.TestMongo;

final class RealAggregatesTest extends AggregatesContract {
    RealAggregatesTest() {
        super(TestMongo.assumeReal());
    }
}
