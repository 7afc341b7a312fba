package dev.chengxin.servicekit.test.usecase;

import dev.chengxin.servicekit.test.TestMongo;

final class RealWorkLeasesTest extends WorkLeasesContract {
    RealWorkLeasesTest() {
        super(TestMongo.assumeReal());
    }
}
