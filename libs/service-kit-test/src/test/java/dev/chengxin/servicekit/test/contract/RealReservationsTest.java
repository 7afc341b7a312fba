package dev.chengxin.servicekit.test.contract;

import dev.chengxin.servicekit.test.TestMongo;

final class RealReservationsTest extends ReservationsContract {
    RealReservationsTest() {
        super(TestMongo.assumeReal());
    }
}
