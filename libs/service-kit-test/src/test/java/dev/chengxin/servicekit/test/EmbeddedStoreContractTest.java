package dev.chengxin.servicekit.test;

class EmbeddedStoreContractTest extends StoreContract {

    @Override
    TestMongo store() {
        return TestMongo.embedded();
    }
}
