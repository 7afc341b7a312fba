package dev.chengxin.servicekit.test.contract;

import static dev.chengxin.servicekit.test.Await.await;
import static dev.chengxin.servicekit.test.contract.Bench.change;
import static dev.chengxin.servicekit.test.contract.Bench.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chengxin.contracts.CalendarEvent.CalendarLoaded;
import dev.chengxin.servicekit.aggregate.Change;
import dev.chengxin.servicekit.aggregate.CreateResult;
import dev.chengxin.servicekit.aggregate.EventTooLargeException;
import dev.chengxin.servicekit.aggregate.Marker;
import dev.chengxin.servicekit.aggregate.MarkerConflictException;
import dev.chengxin.servicekit.aggregate.Stored;
import dev.chengxin.servicekit.aggregate.UpdateResult;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.test.TestMongo;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What every store of aggregates holds to, whatever server is behind it.
abstract class AggregateStoreContract {
    private static final byte[] REQUEST = {1, 2, 3};

    private final Bench bench;

    AggregateStoreContract(TestMongo mongo) {
        bench = new Bench(mongo);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void whatWasCreatedIsFound() {
        var id = Ids.random();
        var due = bench.clock.instant().plus(Duration.ofDays(7));
        var change = new Change<>(
                Parcel.packed(), List.of(event(1)), change(Parcel.packed()).context(), due, Map.of("name", new byte[] {9
                }));

        var created = created(bench.parcels.create(id, REQUEST, change));

        var found = bench.parcels.find(id).orElseThrow();
        assertThat(found).usingRecursiveComparison().isEqualTo(created);
        assertThat(found.version()).isEqualTo(1);
        assertThat(found.events()).isEqualTo(1);
        assertThat(found.state()).isEqualTo(Parcel.packed());
        assertThat(found.dueAt()).isEqualTo(due);
        assertThat(found.personal()).containsEntry("name", new byte[] {9});
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(bench.parcels.find(Ids.random())).isEmpty();
    }

    @Test
    void aRepeatMeetsTheFirstAndAnotherRequestDoesNot() {
        var id = Ids.ofKey("client", "route", "key");
        var created = created(bench.parcels.create(id, REQUEST, change(Parcel.packed(), event(1))));

        var repeated = bench.parcels.create(id, REQUEST, change(Parcel.packed(), event(1)));
        var reused =
                bench.parcels.create(id, new byte[] {4}, change(Parcel.packed().heavier(), event(1)));

        assertThat(repeated)
                .isInstanceOfSatisfying(
                        CreateResult.Repeated.class,
                        again -> assertThat(again.aggregate())
                                .usingRecursiveComparison()
                                .isEqualTo(created));
        assertThat(reused).isInstanceOf(CreateResult.KeyReused.class);
        assertThat(bench.parcels.collection().countDocuments()).isEqualTo(1);
    }

    @Test
    void ofManyParallelCreatesOneCreates() throws Exception {
        var id = Ids.random();

        var results = inParallel(100, () -> bench.parcels.create(id, REQUEST, change(Parcel.packed(), event(1))));

        assertThat(results.stream().filter(CreateResult.Created.class::isInstance))
                .hasSize(1);
        assertThat(results.stream().filter(CreateResult.Repeated.class::isInstance))
                .hasSize(99);
        assertThat(bench.parcels.collection().countDocuments()).isEqualTo(1);
    }

    @Test
    void ofManyParallelUpdatesOfOneVersionOneIsStored() throws Exception {
        var created = created(bench.parcels.create(Ids.random(), null, change(Parcel.packed())));

        var results = inParallel(
                32, () -> bench.parcels.update(created, change(Parcel.packed().heavier(), event(1))));

        assertThat(results.stream().filter(UpdateResult.Updated.class::isInstance))
                .hasSize(1);
        assertThat(results.stream().filter(UpdateResult.Stale.class::isInstance))
                .hasSize(31);
        assertThat(bench.parcels.find(created.id()).orElseThrow().events()).isEqualTo(1);
    }

    @Test
    void sequencesHaveNoGapsUnderContention() throws Exception {
        var id = created(bench.parcels.create(Ids.random(), null, change(Parcel.packed())))
                .id();

        inParallel(100, () -> updateUntilStored(id));

        await().untilAsserted(() -> assertThat(
                        Bench.sequences(Bench.sent(id).stream()).stream().distinct())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 100).boxed().toList()));
        assertThat(bench.parcels.find(id).orElseThrow().state().weight()).isEqualTo(101);
    }

    @Test
    void anUpdateSetsAndUnsetsWhatDiffers() {
        var created = created(
                bench.parcels.create(Ids.random(), null, change(Parcel.packed(), bench.clock.instant(), event(1))));

        var updated =
                updated(bench.parcels.update(created, change(Parcel.packed().withoutNote(), event(2), event(3))));

        var found = bench.parcels.find(created.id()).orElseThrow();
        assertThat(found).usingRecursiveComparison().isEqualTo(updated);
        assertThat(found.state().note()).isNull();
        assertThat(found.dueAt()).isNull();
        assertThat(found.events()).isEqualTo(3);
    }

    @Test
    void anEffectAndItsMarkerAreOneWriteAndARepeatChangesNothing() {
        var created = created(bench.parcels.create(Ids.random(), null, change(Parcel.packed())));
        var marker = new Marker(Ids.random(), 7, Ids.random());

        var once = updated(bench.parcels.update(created, change(Parcel.packed().heavier(), event(1)), marker));
        var twice = updated(bench.parcels.update(once, change(once.state().heavier(), event(2)), marker));

        var found = bench.parcels.find(created.id()).orElseThrow();
        assertThat(twice).isEqualTo(once);
        assertThat(found.state().weight()).isEqualTo(2);
        assertThat(found.marker(marker.source())).contains(marker);
    }

    @Test
    void pendingEventsAreCapped() {
        bench.relay.pause(true);
        var parcel = created(bench.parcels.create(Ids.random(), null, change(Parcel.packed(), event(1))));
        for (var i = 2; i <= 64; i++) {
            parcel = updated(bench.parcels.update(parcel, change(parcel.state().heavier(), event(i))));
        }

        var refused = bench.parcels.update(parcel, change(parcel.state().heavier(), event(65)));
        var silent = bench.parcels.update(parcel, change(parcel.state().heavier()));

        assertThat(refused).isInstanceOf(UpdateResult.Backlogged.class);
        assertThat(silent).isInstanceOf(UpdateResult.Updated.class);
        assertThat(bench.parcels.find(parcel.id()).orElseThrow().events()).isEqualTo(64);
    }

    @Test
    void anEventThatIsTooLargeIsRefusedAndNothingIsStored() {
        var days = Collections.nCopies(4000, LocalDate.of(2027, 1, 1));
        var large = new CalendarLoaded(2027, days, List.of(), "notice");

        assertThatThrownBy(() -> bench.parcels.create(Ids.random(), null, change(Parcel.packed(), large)))
                .isInstanceOf(EventTooLargeException.class);
        assertThat(bench.parcels.collection().countDocuments()).isZero();
    }

    @Test
    void aTombstoneIsNoAggregateAndBlocksItsId() {
        var id = Ids.random();
        bench.parcels.collection().insertOne(new Document("_id", id).append("tombstone", true));

        assertThat(bench.parcels.find(id)).isEmpty();
        assertThat(bench.parcels.create(id, REQUEST, change(Parcel.packed())))
                .isInstanceOf(CreateResult.Superseded.class);
    }

    @Test
    void anotherEventAtTheSameSequenceIsAConflictAndNoRepeat() {
        var created = created(bench.parcels.create(Ids.random(), null, change(Parcel.packed())));
        var marker = new Marker(Ids.random(), 7, Ids.random());
        var once = updated(bench.parcels.update(created, change(Parcel.packed().heavier()), marker));
        var other = new Marker(marker.source(), 7, Ids.random());

        assertThatThrownBy(() -> bench.parcels.update(once, change(once.state().heavier()), other))
                .isInstanceOf(MarkerConflictException.class);
        assertThat(bench.parcels.find(created.id()).orElseThrow().state().weight())
                .isEqualTo(2);
    }

    @Test
    void timesAreTruncatedToMilliseconds() {
        var id = created(bench.parcels.create(Ids.random(), null, change(Parcel.packed(), event(1))))
                .id();

        await().until(() -> !Bench.sent(id).isEmpty());
        assertThat(Instant.parse(Bench.sent(id).getFirst().time())).isEqualTo(bench.clock.instant());
    }

    private UpdateResult<Parcel> updateUntilStored(String id) {
        while (true) {
            var before = bench.parcels.find(id).orElseThrow();
            var result = bench.parcels.update(before, change(before.state().heavier(), event(1)));
            if (result instanceof UpdateResult.Updated<Parcel>) {
                return result;
            }
        }
    }

    private static <T> List<T> inParallel(int times, Callable<T> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = threads.invokeAll(
                    IntStream.range(0, times).mapToObj(i -> work).toList());
            return futures.stream().map(Future::resultNow).toList();
        }
    }

    private static Stored<Parcel> created(CreateResult<Parcel> result) {
        return ((CreateResult.Created<Parcel>) result).aggregate();
    }

    private static Stored<Parcel> updated(UpdateResult<Parcel> result) {
        return ((UpdateResult.Updated<Parcel>) result).aggregate();
    }
}
