package dev.chengxin.regulation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Working days and legal terms (行政处罚程序规定 art. 80): the first day of a term is not counted, and a last day on a
/// statutory holiday moves to the first day after it.
///
/// That a last day on a plain weekend moves too is an interpretation in favour of the person who waits; it can be
/// switched off with [#movingWeekends]. Immutable.
public final class WorkingCalendar {

    private final SortedMap<Integer, YearCalendar> years;
    private final boolean movesWeekends;

    private WorkingCalendar(SortedMap<Integer, YearCalendar> years, boolean movesWeekends) {
        this.years = years;
        this.movesWeekends = movesWeekends;
    }

    /// A calendar that knows no year: weekends only, every result provisional.
    public static WorkingCalendar empty() {
        return new WorkingCalendar(new TreeMap<>(), true);
    }

    /// The calendar with the years that are published with this software, at present 2026.
    public static WorkingCalendar builtIn() {
        return empty().with(BuiltInCalendar.load(2026));
    }

    /// This calendar with one year added, or replaced when it was known.
    public WorkingCalendar with(YearCalendar year) {
        SortedMap<Integer, YearCalendar> extended = new TreeMap<>(years);
        extended.put(year.year(), year);
        return new WorkingCalendar(extended, movesWeekends);
    }

    /// This calendar with the choice whether a last day on a plain weekend moves to the next working day.
    public WorkingCalendar movingWeekends(boolean moves) {
        return new WorkingCalendar(years, moves);
    }

    /// The years whose arrangement is known.
    public SortedSet<Integer> years() {
        return new TreeSet<>(years.keySet());
    }

    /// The arrangement of a year, if known.
    public Optional<YearCalendar> year(int year) {
        return Optional.ofNullable(years.get(year));
    }

    /// Whether people work on this day; in a year without a calendar, Monday to Friday.
    public boolean isWorkingDay(LocalDate day) {
        return switch (kindOf(day)) {
            case WORKING -> true;
            case WEEKEND, HOLIDAY -> false;
        };
    }

    /// The last day of a term of `n` working days that begins with an event on `from`.
    ///
    /// @throws IllegalArgumentException if `n` is less than 1
    public LegalDay addWorkingDays(LocalDate from, int n) {
        requireTerm(n);
        LocalDate day = from;
        boolean provisional = false;
        for (int left = n; left > 0; ) {
            day = day.plusDays(1);
            provisional |= !knows(day);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return new LegalDay(day, provisional);
    }

    /// The last day of a term of `n` calendar days that begins with an event on `from`, moved when it falls on a
    /// holiday or, unless switched off, on a plain weekend.
    ///
    /// @throws IllegalArgumentException if `n` is less than 1
    public LegalDay addDays(LocalDate from, int n) {
        requireTerm(n);
        LocalDate day = from.plusDays(n);
        boolean provisional = !knows(day);
        while (moves(day)) {
            day = day.plusDays(1);
            provisional |= !knows(day);
        }
        return new LegalDay(day, provisional);
    }

    private boolean moves(LocalDate day) {
        return switch (kindOf(day)) {
            case HOLIDAY -> true;
            case WEEKEND -> movesWeekends;
            case WORKING -> false;
        };
    }

    private boolean knows(LocalDate day) {
        return years.containsKey(day.getYear());
    }

    private Kind kindOf(LocalDate day) {
        // The notice of the next year is the later word on the last days of December.
        for (int year = day.getYear() + 1; year >= day.getYear(); year--) {
            YearCalendar calendar = years.get(year);
            if (calendar != null && calendar.daysOff().contains(day)) {
                return Kind.HOLIDAY;
            }
            if (calendar != null && calendar.workingWeekends().contains(day)) {
                return Kind.WORKING;
            }
        }
        return YearCalendar.isWeekend(day) ? Kind.WEEKEND : Kind.WORKING;
    }

    private static void requireTerm(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("A term has at least one day, not " + n);
        }
    }

    private enum Kind {
        WORKING,
        WEEKEND,
        HOLIDAY
    }
}
