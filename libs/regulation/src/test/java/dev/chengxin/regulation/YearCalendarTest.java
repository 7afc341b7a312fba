package dev.chengxin.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class YearCalendarTest {

    private static final LocalDate SATURDAY = LocalDate.of(2027, 1, 9);

    @Test
    void keepsItsOwnCopy() {
        Set<LocalDate> off = new HashSet<>(Set.of(SATURDAY));
        YearCalendar calendar = new YearCalendar(2027, off, Set.of(), "notice");
        off.clear();
        assertThat(calendar.daysOff()).containsExactly(SATURDAY);
    }

    @Test
    void refusesDaysOfOtherYears() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new YearCalendar(2027, Set.of(LocalDate.of(2028, 1, 1)), Set.of(), ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new YearCalendar(2027, Set.of(LocalDate.of(2026, 11, 30)), Set.of(), ""));
    }

    @Test
    void refusesDaysThatAreBothOffAndWorked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new YearCalendar(2027, Set.of(SATURDAY), Set.of(SATURDAY), ""));
    }

    @Test
    void refusesAWorkedWeekendOnAWeekday() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new YearCalendar(2027, Set.of(), Set.of(SATURDAY.minusDays(1)), ""));
    }
}
