package dev.chengxin.regulation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;

/// The holiday arrangement that the State Council published for one year.
///
/// A notice may also settle the last December days before its year, because the New Year holiday can begin there;
/// such dates are allowed, any other date outside the year is not.
///
/// @param year            the year that the notice is about
/// @param daysOff         statutory holidays together with the weekend days that the notice adds to them
/// @param workingWeekends Saturdays and Sundays that are worked in exchange
/// @param source          where the arrangement was published, for display
public record YearCalendar(int year, Set<LocalDate> daysOff, Set<LocalDate> workingWeekends, String source) {

    /// @throws IllegalArgumentException if a date lies outside the year, is both off and worked, or is a worked
    ///         "weekend" that falls on a weekday
    public YearCalendar {
        daysOff = Set.copyOf(daysOff);
        workingWeekends = Set.copyOf(workingWeekends);
        for (LocalDate day : daysOff) {
            require(covers(year, day), day + " does not belong to the calendar of " + year);
            require(!workingWeekends.contains(day), day + " is both a day off and a working day");
        }
        for (LocalDate day : workingWeekends) {
            require(covers(year, day), day + " does not belong to the calendar of " + year);
            require(isWeekend(day), day + " is listed as a working weekend but is a weekday");
        }
    }

    /// Whether a notice about `year` may speak of `day`: the year itself and the December before it.
    static boolean covers(int year, LocalDate day) {
        return day.getYear() == year || (day.getYear() == year - 1 && day.getMonth() == Month.DECEMBER);
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
