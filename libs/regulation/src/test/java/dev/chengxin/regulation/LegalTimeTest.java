package dev.chengxin.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LegalTimeTest {

    @Test
    void aDayEndsWhereTheNextBegins() {
        Instant end = LegalTime.endOf(LocalDate.of(2026, 3, 2));
        assertThat(end).isEqualTo("2026-03-02T16:00:00Z");
        assertThat(LegalTime.dayOf(end)).isEqualTo("2026-03-03");
        assertThat(LegalTime.dayOf(end.minusMillis(1))).isEqualTo("2026-03-02");
    }
}
