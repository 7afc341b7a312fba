package dev.chengxin.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WorkingCalendarPropertyTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.builtIn();

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 1094).map(LocalDate.of(2025, 1, 1)::plusDays);
    }

    @Property(tries = 300)
    void aTermHoldsExactlyItsWorkingDays(@ForAll("days") LocalDate from, @ForAll @IntRange(min = 1, max = 90) int n) {
        LocalDate last = CALENDAR.addWorkingDays(from, n).date();
        assertThat(CALENDAR.isWorkingDay(last)).isTrue();
        assertThat(from.plusDays(1).datesUntil(last.plusDays(1)).filter(CALENDAR::isWorkingDay))
                .hasSize(n);
    }

    @Property(tries = 300)
    void aLongerTermEndsLater(@ForAll("days") LocalDate from, @ForAll @IntRange(min = 1, max = 90) int n) {
        assertThat(CALENDAR.addWorkingDays(from, n + 1).date())
                .isAfter(CALENDAR.addWorkingDays(from, n).date());
        assertThat(CALENDAR.addDays(from, n + 1).date())
                .isAfterOrEqualTo(CALENDAR.addDays(from, n).date());
    }

    @Property(tries = 300)
    void aTermThatBeginsLaterDoesNotEndEarlier(
            @ForAll("days") LocalDate from, @ForAll @IntRange(min = 1, max = 90) int n) {
        assertThat(CALENDAR.addWorkingDays(from.plusDays(1), n).date())
                .isAfterOrEqualTo(CALENDAR.addWorkingDays(from, n).date());
    }

    @Property(tries = 300)
    void aTermOfDaysEndsOnAWorkingDayAndNeverEarly(
            @ForAll("days") LocalDate from, @ForAll @IntRange(min = 1, max = 400) int n) {
        LocalDate last = CALENDAR.addDays(from, n).date();
        assertThat(CALENDAR.isWorkingDay(last)).isTrue();
        assertThat(from.plusDays(n).datesUntil(last)).noneMatch(CALENDAR::isWorkingDay);
    }

    @Property(tries = 300)
    void onlyUnknownYearsMakeATermProvisional(
            @ForAll("days") LocalDate from, @ForAll @IntRange(min = 1, max = 90) int n) {
        LegalDay last = CALENDAR.addWorkingDays(from, n);
        boolean known = from.plusDays(1).getYear() == 2026 && last.date().getYear() == 2026;
        assertThat(last.provisional()).isEqualTo(!known);
    }
}
