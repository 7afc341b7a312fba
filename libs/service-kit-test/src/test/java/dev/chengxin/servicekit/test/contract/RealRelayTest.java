package dev.chengxin.servicekit.test.contract;

import dev.chengxin.servicekit.test.TestMongo;

final class RealRelayTest extends RelayContract {
    RealRelayTest() {
        super(TestMongo.assumeReal());
    }
}
