package dev.chengxin.servicekit.test.usecase;

import dev.chengxin.servicekit.test.TestMongo;

final class EmbeddedListsTest extends ListsContract {
    EmbeddedListsTest() {
        super(TestMongo.embedded());
    }
}
