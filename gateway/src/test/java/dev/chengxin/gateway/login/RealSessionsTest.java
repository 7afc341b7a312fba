package dev.chengxin.gateway.login;

import dev.chengxin.servicekit.test.TestMongo;

class RealSessionsTest extends SessionsContract {

    @Override
    TestMongo store() {
        return TestMongo.assumeReal();
    }
}
