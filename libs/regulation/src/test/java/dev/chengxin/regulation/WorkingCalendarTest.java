package dev.chengxin.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.builtIn();

    @Test
    void has248WorkingDaysIn2026() {
        LocalDate first = LocalDate.of(2026, 1, 1);
        assertThat(first.datesUntil(first.plusYears(1)).filter(CALENDAR::isWorkingDay))
                .hasSize(248);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-12,  7, 2026-02-28",
        "2026-09-24,  7, 2026-10-12",
        "2026-09-28, 15, 2026-10-23",
        "2026-04-30,  7, 2026-05-13",
    })
    void countsWorkingDays(LocalDate from, int days, LocalDate last) {
        assertThat(CALENDAR.addWorkingDays(from, days)).isEqualTo(new LegalDay(last, false));
    }

    @Test
    void countsFromTheDayInShanghai() {
        LocalDate received = LegalTime.dayOf(Instant.parse("2026-02-12T16:30:00Z"));
        assertThat(received).isEqualTo("2026-02-13");
        assertThat(CALENDAR.addWorkingDays(received, 7).date()).isEqualTo("2026-03-02");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-12, 60, 2026-04-13, a Monday",
        "2026-09-21, 10, 2026-10-08, National Day moves behind the holiday",
        "2026-03-01,  6, 2026-03-09, a plain Saturday moves to Monday",
        "2026-09-09, 10, 2026-09-20, a plain Saturday moves to the Sunday that is worked",
        "2026-02-27,  1, 2026-02-28, a Saturday that is worked stays",
        "2026-02-13,  5, 2026-02-24, the Spring Festival",
    })
    void movesALastDayThatIsNotWorked(LocalDate from, int days, LocalDate last, String why) {
        assertThat(CALENDAR.addDays(from, days)).as(why).isEqualTo(new LegalDay(last, false));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01,  6, 2026-03-07, a plain Saturday stays",
        "2026-09-21, 10, 2026-10-08, National Day moves all the same",
        "2026-06-18,  2, 2026-06-22, a Saturday within a holiday moves",
    })
    void leavesPlainWeekendsWhenAskedTo(LocalDate from, int days, LocalDate last, String why) {
        assertThat(CALENDAR.movingWeekends(false).addDays(from, days)).as(why).isEqualTo(new LegalDay(last, false));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-24,  5, 2026-12-31, false",
        "2026-12-24,  6, 2027-01-01, true",
        "2026-12-31,  1, 2027-01-01, true",
        "2025-12-30,  1, 2025-12-31, true",
        "2025-12-30,  3, 2026-01-05, true",
        "2025-12-31,  1, 2026-01-04, false",
    })
    void isProvisionalAsSoonAsAnUnknownYearTakesPart(LocalDate from, int days, LocalDate last, boolean provisional) {
        assertThat(CALENDAR.addWorkingDays(from, days)).isEqualTo(new LegalDay(last, provisional));
    }

    @Test
    void isProvisionalWhenATermOfDaysEndsInAnUnknownYear() {
        LocalDate from = LocalDate.of(2026, 11, 2);
        assertThat(CALENDAR.addDays(from, 60)).isEqualTo(new LegalDay(LocalDate.of(2027, 1, 1), true));
        assertThat(CALENDAR.addDays(from, 59)).isEqualTo(new LegalDay(LocalDate.of(2026, 12, 31), false));
    }

    @Test
    void isSettledOnceTheYearIsLoaded() {
        LocalDate newYear = LocalDate.of(2027, 1, 1);
        WorkingCalendar loaded =
                CALENDAR.with(new YearCalendar(2027, Set.of(newYear), Set.of(LocalDate.of(2027, 1, 3)), "notice"));
        assertThat(loaded.addWorkingDays(LocalDate.of(2026, 12, 31), 1))
                .isEqualTo(new LegalDay(LocalDate.of(2027, 1, 3), false));
        assertThat(loaded.addDays(LocalDate.of(2026, 11, 2), 60))
                .isEqualTo(new LegalDay(LocalDate.of(2027, 1, 3), false));
        assertThat(loaded.years()).containsExactly(2026, 2027);
        assertThat(CALENDAR.years()).containsExactly(2026);
    }

    @Test
    void theNextYearsNoticeMaySettleDecember() {
        LocalDate eve = LocalDate.of(2026, 12, 31);
        WorkingCalendar loaded = CALENDAR.with(new YearCalendar(2027, Set.of(eve), Set.of(), "notice"));
        assertThat(CALENDAR.isWorkingDay(eve)).isTrue();
        assertThat(loaded.isWorkingDay(eve)).isFalse();
    }

    @Test
    void knowsOnlyWeekendsWithoutACalendar() {
        LocalDate newYear = LocalDate.of(2026, 1, 1);
        assertThat(WorkingCalendar.empty().isWorkingDay(newYear)).isTrue();
        assertThat(CALENDAR.isWorkingDay(newYear)).isFalse();
        assertThat(WorkingCalendar.empty().addWorkingDays(newYear, 2))
                .isEqualTo(new LegalDay(LocalDate.of(2026, 1, 5), true));
    }

    @Test
    void refusesATermWithoutDays() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        assertThatIllegalArgumentException().isThrownBy(() -> CALENDAR.addWorkingDays(day, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> CALENDAR.addDays(day, -1));
    }
}
