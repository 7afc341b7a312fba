package dev.chengxin.servicekit.test.usecase;

import dev.chengxin.servicekit.test.TestMongo;

final class EmbeddedWorkLeasesTest extends WorkLeasesContract {
    EmbeddedWorkLeasesTest() {
        super(TestMongo.embedded());
    }
}
