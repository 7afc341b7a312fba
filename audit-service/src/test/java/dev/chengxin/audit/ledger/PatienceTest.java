package dev.chengxin.audit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.tlog.CompactRange;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private final Patience patience = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(1));

    private static Head head(long epoch, long beat) {
        return new Head(epoch, beat, CompactRange.EMPTY, List.of(), 0);
    }

    private boolean look(Head head, double seconds) {
        return patience.endsWith(head, Math.round(seconds * 1e9));
    }

    @Test
    void endsWhenTheHeartbeatWasTheSameForTheWholeTime() {
        for (int second = 0; second < 10; second++) {
            assertThat(look(head(4, 7), second)).isFalse();
        }
        assertThat(look(head(4, 7), 10)).isTrue();
    }

    @Test
    void beginsAnewWithEveryHeartbeat() {
        for (int second = 0; second < 9; second++) {
            assertThat(look(head(4, 7), second)).isFalse();
        }
        for (int second = 9; second < 19; second++) {
            assertThat(look(head(4, 8), second)).isFalse();
        }
        assertThat(look(head(4, 8), 19)).isTrue();
    }

    @Test
    void beginsAnewWithANewEpoch() {
        for (int second = 0; second < 10; second++) {
            assertThat(look(head(4, 0), second)).isFalse();
        }
        assertThat(look(head(5, 0), 10)).isFalse();
    }

    @Test
    void aStandbyThatSleptHasNotSeenTheWriterDoNothing() {
        assertThat(look(head(4, 7), 0)).isFalse();
        assertThat(look(head(4, 7), 3_600)).isFalse();
    }
}
