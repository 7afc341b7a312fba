package dev.chengxin.complaint.casework;

import dev.chengxin.regulation.LegalDay;
import dev.chengxin.regulation.LegalTime;
import dev.chengxin.regulation.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// The working-day calendar together with the edition of each year, so that what was computed can say from what.
///
/// @param editions how often a year was loaded; a year that is not in the map was built in, or is not known
public record LegalCalendar(WorkingCalendar days, Map<Integer, Long> editions) {
    private static final String SEPARATOR = "@";

    public LegalCalendar {
        editions = Map.copyOf(editions);
    }

    /// When a term ends.
    ///
    /// @param dueAt the first instant that is too late
    /// @param calendars the calendars that took part, as `<year>@<edition>`
    record Due(Instant dueAt, boolean provisional, List<String> calendars) {}

    /// @param pauses times that are over and do not count; for hours everything counts
    Due due(Term term, Instant start, List<Pause> pauses) {
        LocalDate first = LegalTime.dayOf(start);
        return switch (term) {
            case Term.Hours(int count) -> new Due(start.plusSeconds(3600L * count), false, List.of());
            case Term.WorkingDays(int count) -> {
                IntFunction<LegalDay> last = length -> days.addWorkingDays(first, length);
                yield endOf(start, last.apply(lengthened(first, count, last, days::isWorkingDay, pauses)));
            }
            case Term.Days(int count) -> {
                int length = lengthened(
                        first, count, plain -> new LegalDay(first.plusDays(plain), false), _ -> true, pauses);
                yield endOf(start, offPauses(days.addDays(first, length), pauses));
            }
        };
    }

    /// How many days a term has when the counted ones that lie in a pause are added to it.
    private static int lengthened(
            LocalDate first, int count, IntFunction<LegalDay> last, Predicate<LocalDate> counted, List<Pause> pauses) {
        int length = count;
        int longer = count;
        do {
            length = longer;
            longer = count + lost(first, last.apply(length).date(), counted, pauses);
        } while (longer > length);
        return length;
    }

    private static int lost(LocalDate first, LocalDate last, Predicate<LocalDate> counted, List<Pause> pauses) {
        return pauses.isEmpty()
                ? 0
                : (int) first.plusDays(1)
                        .datesUntil(last.plusDays(1))
                        .filter(counted)
                        .filter(day -> pauses.stream().anyMatch(pause -> pause.covers(day)))
                        .count();
    }

    /// A last day that moved off a holiday into a pause moves on to the day on which the pause ends.
    private LegalDay offPauses(LegalDay last, List<Pause> pauses) {
        LegalDay moved = last;
        for (Pause pause : pauses) {
            if (pause.to() != null && pause.covers(moved.date())) {
                LegalDay on = days.addDays(LegalTime.dayOf(pause.to()).minusDays(1), 1);
                moved = new LegalDay(on.date(), on.provisional() || moved.provisional());
            }
        }
        return moved;
    }

    /// How a year's calendar in an edition is written in [Due#calendars].
    public static String mark(int year, long edition) {
        return year + SEPARATOR + edition;
    }

    /// The latest year of which this calendar has a later edition than the one that took part.
    ///
    /// @param marks the calendars that took part
    /// @return empty when there is none, or when a mark names an edition that this calendar has not: whoever
    ///     computed it knew more
    OptionalInt newerThan(List<String> marks) {
        List<Mark> parted = marks.stream().map(Mark::of).toList();
        return parted.stream().anyMatch(mark -> mark.edition() > edition(mark.year()))
                ? OptionalInt.empty()
                : parted.stream()
                        .filter(mark -> mark.edition() < edition(mark.year()))
                        .mapToInt(Mark::year)
                        .max();
    }

    private long edition(int year) {
        return editions.getOrDefault(year, 0L);
    }

    private record Mark(int year, long edition) {
        static Mark of(String text) {
            int at = text.indexOf(SEPARATOR);
            return new Mark(Integer.parseInt(text.substring(0, at)), Long.parseLong(text.substring(at + 1)));
        }
    }

    private Due endOf(Instant start, LegalDay last) {
        return new Due(LegalTime.endOf(last.date()), last.provisional(), marks(LegalTime.dayOf(start), last.date()));
    }

    private List<String> marks(LocalDate first, LocalDate last) {
        // A notice also settles the last days of the December before its year.
        int until = last.getMonth() == Month.DECEMBER ? last.getYear() + 1 : last.getYear();
        return IntStream.rangeClosed(first.getYear(), until)
                .mapToObj(year -> mark(year, edition(year)))
                .toList();
    }
}
