package dev.chengxin.audit.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chengxin.audit.fold.Progress;
import dev.chengxin.audit.ledger.Alarm;
import dev.chengxin.audit.ledger.Alarmed;
import dev.chengxin.audit.ledger.Audience;
import dev.chengxin.audit.ledger.Position;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlertFoldTest {
    private final List<Alarmed> alarmed = new ArrayList<>();
    private final Set<Alarmed> raised = new LinkedHashSet<>();
    private long size = 1_000;
    private long applied;
    private boolean dies;

    private final Alerts alerts = new Alerts() {
        @Override
        public void raise(Alarmed entry) {
            raised.add(entry);
        }

        @Override
        public List<RaisedAlert> latest(long before, int limit, Audience audience) {
            return List.of();
        }
    };
    private final Progress progress = new Progress() {
        @Override
        public long applied() {
            return applied;
        }

        @Override
        public void advance(long through) {
            if (dies) {
                throw new IllegalStateException("killed");
            }
            applied = through;
        }
    };
    private final Alarms alarms = (from, to, limit) -> alarmed.stream()
            .filter(entry -> entry.index() >= from && entry.index() < to)
            .limit(limit)
            .toList();
    private final AlertFold fold = new AlertFold(() -> size, alarms, alerts, progress);

    private Alarmed add(long index) {
        var position = new Position("complaint.events", 0, index);
        var entry = new Alarmed(index, Alarm.GAP, position, null, "e" + index, "330106", "c");
        alarmed.add(entry);
        return entry;
    }

    @Test
    void raisesEachAlarmAndRemembersHowFarItLooked() {
        var first = add(3);
        var second = add(999);
        assertThat(fold.round()).isFalse();
        assertThat(raised).containsExactly(first, second);
        assertThat(applied).isEqualTo(1_000);
    }

    @Test
    void whatLiesBeyondTheHeadIsNotLookedAt() {
        add(1_000);
        assertThat(fold.round()).isFalse();
        assertThat(raised).isEmpty();
        size = 1_001;
        assertThat(fold.round()).isFalse();
        assertThat(raised).hasSize(1);
    }

    @Test
    void manyAlarmsTakeSeveralRounds() {
        for (long index = 0; index < 500; index += 2) {
            add(index);
        }
        assertThat(fold.round()).isTrue();
        assertThat(applied).isEqualTo(199);
        assertThat(fold.round()).isTrue();
        assertThat(fold.round()).isFalse();
        assertThat(raised).hasSize(250);
        assertThat(applied).isEqualTo(1_000);
    }

    @Test
    void aCrashBetweenAlertAndProgressLosesAndDoublesNone() {
        var entry = add(5);
        dies = true;
        assertThatThrownBy(fold::round).hasMessage("killed");
        dies = false;
        assertThat(fold.round()).isFalse();
        assertThat(raised).containsExactly(entry);
    }

    @Test
    void anEmptyLedgerHasNothingToRaise() {
        size = 0;
        assertThat(fold.round()).isFalse();
        assertThat(applied).isZero();
    }
}
