package dev.chengxin.servicekit.test.usecase;

import dev.chengxin.servicekit.test.TestMongo;

final class EmbeddedAggregatesTest extends AggregatesContract {
    EmbeddedAggregatesTest() {
        super(TestMongo.embedded());
    }
}
