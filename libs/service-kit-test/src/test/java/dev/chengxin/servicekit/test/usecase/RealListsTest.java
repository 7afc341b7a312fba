package dev.chengxin.servicekit.test.usecase;

import dev.chengxin.servicekit.test.TestMongo;

final class RealListsTest extends ListsContract {
    RealListsTest() {
        super(TestMongo.assumeReal());
    }
}
