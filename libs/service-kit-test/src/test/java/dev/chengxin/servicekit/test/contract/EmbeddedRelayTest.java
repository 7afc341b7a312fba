package dev.chengxin.servicekit.test.contract;

import dev.chengxin.servicekit.test.TestMongo;

final class EmbeddedRelayTest extends RelayContract {
    EmbeddedRelayTest() {
        super(TestMongo.embedded());
    }
}
