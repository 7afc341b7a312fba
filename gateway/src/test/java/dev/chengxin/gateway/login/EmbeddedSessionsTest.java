package dev.chengxin.gateway.login;

import dev.chengxin.servicekit.test.TestMongo;

class EmbeddedSessionsTest extends SessionsContract {

    @Override
    TestMongo store() {
        return TestMongo.embedded();
    }
}
