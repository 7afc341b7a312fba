package dev.chengxin.servicekit.test.contract;

import static dev.chengxin.servicekit.test.contract.Bench.change;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.servicekit.aggregate.CreateResult;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.reservation.Reservations;
import dev.chengxin.servicekit.reservation.ReserveResult;
import dev.chengxin.servicekit.reservation.ReserveResult.Reserved;
import dev.chengxin.servicekit.reservation.ReserveResult.Taken;
import dev.chengxin.servicekit.test.TestMongo;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What makes a business value unique, whatever server is behind it.
abstract class ReservationsContract {
    private final Bench bench;
    private final Reservations reservations;

    ReservationsContract(TestMongo mongo) {
        bench = new Bench(mongo);
        reservations = new Reservations(bench.database, (type, value) -> type + ":" + value, bench.clock);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void theFirstGetsTheValueAndKeepsIt() {
        assertThat(reserve("one")).isEqualTo(new Reserved());
        assertThat(reserve("two")).isEqualTo(new Taken("one"));
        assertThat(reserve("one")).isEqualTo(new Reserved());
        assertThat(reservations.owner("code", "value")).isEqualTo("one");
    }

    @Test
    void aValueThatWasGivenBackIsFreeAndOnlyItsOwnerGivesItBack() {
        reserve("one");
        reservations.release("code", "value", "two");
        assertThat(reserve("two")).isEqualTo(new Taken("one"));

        reservations.release("code", "value", "one");

        assertThat(reserve("two")).isEqualTo(new Reserved());
    }

    @Test
    void anOldReservationOfAnExistingOwnerStands() {
        reserve("one");
        bench.parcels.create("one", null, change(Parcel.packed()));
        bench.clock.advance(Duration.ofHours(1));

        assertThat(reserve("two")).isEqualTo(new Taken("one"));
        assertThat(bench.parcels.find("one")).isPresent();
    }

    @Test
    void anOldReservationOfAMissingOwnerIsTakenOverAndTheStalledInsertFails() {
        reserve("one");
        bench.clock.advance(Duration.ofSeconds(61));

        assertThat(reserve("two")).isEqualTo(new Reserved());

        assertThat(bench.parcels.create("one", null, change(Parcel.packed())))
                .isInstanceOf(CreateResult.Superseded.class);
        assertThat(bench.parcels.find("one")).isEmpty();
        assertThat(reservations.owner("code", "value")).isEqualTo("two");
    }

    @Test
    void aYoungReservationIsLeftToItsOwner() {
        reserve("one");
        bench.clock.advance(Duration.ofSeconds(59));

        assertThat(reserve("two")).isEqualTo(new Taken("one"));
        assertThat(bench.parcels.create("one", null, change(Parcel.packed()))).isInstanceOf(CreateResult.Created.class);
    }

    @Test
    void ofManyWhoTakeOverOneDoes() throws Exception {
        reserve("gone");
        bench.clock.advance(Duration.ofSeconds(61));
        List<Callable<ReserveResult>> askers = IntStream.range(0, 20)
                .mapToObj(i -> (Callable<ReserveResult>) () -> reserve(Ids.random()))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = threads.invokeAll(askers).stream().map(Future::resultNow);

            assertThat(results.filter(Reserved.class::isInstance)).hasSize(1);
        }
    }

    private ReserveResult reserve(String owner) {
        return reservations.reserve("code", "value", owner, bench.parcels.collection());
    }
}
