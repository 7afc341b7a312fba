package dev.chengxin.servicekit.test.contract;

import dev.chengxin.servicekit.test.TestMongo;

final class EmbeddedReservationsTest extends ReservationsContract {
    EmbeddedReservationsTest() {
        super(TestMongo.embedded());
    }
}
