package dev.chengxin.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.cli.client.Backoff;
import dev.chengxin.cli.imports.Settlement.Created;
import dev.chengxin.cli.imports.Settlement.Found;
import dev.chengxin.cli.imports.Settlement.Rejected;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettlementTest {

    private static final Reject REJECT = new Reject(3, 4, "422 no");

    @Test
    void theMarkNeverPassesARowThatIsNotSettled() {
        Settlement settlement = new Settlement(Tally.NOTHING);
        settlement.settle(2, new Created());
        settlement.settle(3, new Rejected(REJECT));
        assertThat(settlement.tally()).isEqualTo(Tally.NOTHING);
        assertThat(settlement.settledNow()).isEqualTo(2);
        settlement.settle(1, new Found());
        assertThat(settlement.tally()).isEqualTo(new Tally(3, 1, 1, List.of(REJECT)));
    }

    @Test
    void aLaterRunGoesOnFromTheMark() {
        Settlement settlement = new Settlement(new Tally(3, 1, 1, List.of(REJECT)));
        settlement.settle(4, new Created());
        assertThat(settlement.tally()).isEqualTo(new Tally(4, 2, 1, List.of(REJECT)));
        assertThat(settlement.settledNow()).isEqualTo(1);
    }

    @Test
    void theWaitDoublesUpToHalfAMinuteAndHeedsTheServer() {
        Backoff slowest = new Backoff(() -> 1);
        assertThat(List.of(1, 2, 3, 7, 8, 100))
                .extracting(attempt -> slowest.after(attempt, Optional.empty()).toMillis())
                .containsExactly(250L, 500L, 1000L, 16_000L, 30_000L, 30_000L);
        Backoff fastest = new Backoff(() -> 0);
        assertThat(fastest.after(1, Optional.empty())).isEqualTo(Duration.ofMillis(125));
        assertThat(fastest.after(1, Optional.of(Duration.ofSeconds(5)))).isEqualTo(Duration.ofMillis(5125));
    }
}
