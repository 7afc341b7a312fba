package dev.chengxin.audit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerEventsOfAllTest {
    @Test
    void whoFailsToHearHurtsNobody() {
        var deaf = new Quiet() {
            @Override
            public void halted(String reason) {
                throw new ArithmeticException("long overflow");
            }
        };
        var hearing = new Quiet();
        LedgerEvents.all(List.of(deaf, hearing)).halted("why");
        assertThat(hearing.reason()).isEqualTo("why");
    }
}
