package dev.chengxin.servicekit.test.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.test.TestMongo;
import dev.chengxin.servicekit.test.contract.MovableClock;
import dev.chengxin.servicekit.worklist.LeaseNews;
import dev.chengxin.servicekit.worklist.LeaseToken;
import dev.chengxin.servicekit.worklist.WorkLease;
import dev.chengxin.servicekit.worklist.WorkLeases;
import dev.chengxin.servicekit.worklist.WorkLeases.Claim;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What leases hold to, whatever server is behind them.
abstract class WorkLeasesContract {
    private final MovableClock clock = new MovableClock();
    private final WorkLeases leases;
    private final String item = Ids.random();

    WorkLeasesContract(TestMongo mongo) {
        leases = new WorkLeases(mongo.freshDatabase(), LeaseNews.none(), clock);
    }

    @Test
    void ofManyWhoTakeOneItemOneHasIt() throws Exception {
        List<Callable<Claim>> claims = IntStream.range(0, 16)
                .<Callable<Claim>>mapToObj(person -> () -> leases.claim(item, "p" + person))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var mine = threads.invokeAll(claims).stream()
                    .map(Future::resultNow)
                    .filter(Claim.Mine.class::isInstance)
                    .toList();

            assertThat(mine).hasSize(1);
        }
    }

    @Test
    void renewingKeepsTheTokenAndMovesTheEnd() {
        var first = mine(leases.claim(item, "mao"));
        clock.advance(Duration.ofMinutes(5));

        var renewed = mine(leases.claim(item, "mao"));

        assertThat(renewed.token()).isEqualTo(first.token());
        assertThat(renewed.until()).isEqualTo(first.until().plus(Duration.ofMinutes(5)));
    }

    @Test
    void whatIsHeldIsNotTaken() {
        var first = mine(leases.claim(item, "mao"));

        assertThat(leases.claim(item, "li")).isEqualTo(new Claim.Others(first));
        assertThat(leases.find(List.of(item, "other"))).containsOnlyKeys(item);
    }

    @Test
    void whatIsOverIsTakenWithAHigherToken() {
        var first = mine(leases.claim(item, "mao"));
        clock.advance(WorkLeases.TERM.plusMillis(1));

        var taken = mine(leases.claim(item, "li"));

        assertThat(taken.token()).isGreaterThan(first.token());
        assertThat(leases.obstacle(item, "mao", new LeaseToken(first.token()))).isPresent();
        assertThat(leases.obstacle(item, "li", new LeaseToken(taken.token()))).isEmpty();
    }

    @Test
    void anOldTokenIsRefusedAlsoWhenNobodyHasTheItem() {
        var old = new LeaseToken(mine(leases.claim(item, "mao")).token());
        clock.advance(WorkLeases.TERM.plusMillis(1));
        assertThat(leases.obstacle(item, "mao", old)).isEmpty();
        leases.claim(item, "li");
        leases.release(item, "li");

        assertThat(leases.obstacle(item, "mao", old)).isPresent();
        assertThat(leases.obstacle(item, "mao", LeaseToken.none())).isEmpty();
    }

    @Test
    void aReleasedItemIsFreeAndItsTokenNeverComesBack() {
        var first = mine(leases.claim(item, "mao"));
        leases.release(item, "li");
        assertThat(leases.find(item)).contains(first);

        leases.release(item, "mao");

        assertThat(leases.find(item)).isEmpty();
        assertThat(mine(leases.claim(item, "mao")).token()).isGreaterThan(first.token());
    }

    @Test
    void aTokenAloneIsNotEnough() {
        var token = new LeaseToken(mine(leases.claim(item, "mao")).token());

        assertThat(leases.obstacle(item, "li", token)).isPresent();
        assertThat(leases.obstacle(item, "mao", LeaseToken.none())).isPresent();
        assertThat(leases.obstacle(Ids.random(), "li", token)).isEmpty();
    }

    private static WorkLease mine(Claim claim) {
        assertThat(claim).isInstanceOf(Claim.Mine.class);
        return ((Claim.Mine) claim).lease();
    }
}
