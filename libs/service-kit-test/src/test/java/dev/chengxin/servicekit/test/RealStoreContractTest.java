package dev.chengxin.servicekit.test;

class RealStoreContractTest extends StoreContract {

    @Override
    TestMongo store() {
        return TestMongo.assumeReal();
    }
}
