package dev.chengxin.complaint.calendar;

import dev.chengxin.contracts.CalendarEvent.CalendarLoaded;
import dev.chengxin.regulation.YearCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The aggregate: what the State Council arranged for a year. Its editions are its events: each load that says
/// something new is one.
///
/// @param daysOff holidays, also those that fall on a weekend; in order
/// @param workingWeekends weekend days on which work is done; in order
/// @param source number or address of the notice
public record Arrangement(int year, List<LocalDate> daysOff, List<LocalDate> workingWeekends, String source) {
    public Arrangement {
        daysOff = daysOff.stream().distinct().sorted().toList();
        workingWeekends = workingWeekends.stream().distinct().sorted().toList();
    }

    /// A day that the notice cannot mean.
    ///
    /// @param index of the day in the list as it was given
    public record Mistake(String list, int index, Kind kind) {
        /// What is wrong with it.
        public enum Kind {
            OTHER_YEAR,
            TWICE,
            BOTH_OFF_AND_WORKED,
            NO_WEEKEND
        }
    }

    /// What is wrong with days as they were given; empty when they make an arrangement.
    public static List<Mistake> mistakes(int year, List<LocalDate> daysOff, List<LocalDate> workingWeekends) {
        var off = Set.copyOf(daysOff);
        return Stream.of(
                        find("daysOff", daysOff, Mistake.Kind.OTHER_YEAR, day -> !covers(year, day)),
                        find("workingWeekends", workingWeekends, Mistake.Kind.OTHER_YEAR, day -> !covers(year, day)),
                        twice("daysOff", daysOff),
                        twice("workingWeekends", workingWeekends),
                        find("workingWeekends", workingWeekends, Mistake.Kind.BOTH_OFF_AND_WORKED, off::contains),
                        find("workingWeekends", workingWeekends, Mistake.Kind.NO_WEEKEND, day -> !isWeekend(day)))
                .flatMap(mistakes -> mistakes)
                .toList();
    }

    /// As the clocks read it.
    public YearCalendar calendar() {
        return new YearCalendar(year, Set.copyOf(daysOff), Set.copyOf(workingWeekends), source);
    }

    /// That it became known.
    public CalendarLoaded loaded() {
        return new CalendarLoaded(year, daysOff, workingWeekends, source);
    }

    private static Stream<Mistake> find(
            String list, List<LocalDate> days, Mistake.Kind kind, Predicate<LocalDate> wrong) {
        return IntStream.range(0, days.size())
                .filter(index -> wrong.test(days.get(index)))
                .mapToObj(index -> new Mistake(list, index, kind));
    }

    private static Stream<Mistake> twice(String list, List<LocalDate> days) {
        return IntStream.range(0, days.size())
                .filter(index -> days.indexOf(days.get(index)) < index)
                .mapToObj(index -> new Mistake(list, index, Mistake.Kind.TWICE));
    }

    /// A notice also settles the last days of the December before its year.
    private static boolean covers(int year, LocalDate day) {
        return day.getYear() == year || (day.getYear() == year - 1 && day.getMonth() == Month.DECEMBER);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
