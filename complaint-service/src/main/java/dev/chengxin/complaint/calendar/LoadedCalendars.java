package dev.chengxin.complaint.calendar;

import dev.chengxin.complaint.calendar.Arrangements.Edition;
import dev.chengxin.complaint.casework.LegalCalendar;
import dev.chengxin.complaint.casework.LegalCalendars;
import dev.chengxin.regulation.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/// The calendar made of the years that come with the software and those that were loaded. It is read anew every few
/// seconds; a year that another instance loaded meanwhile leaves its mark missing, by which the complaint is found.
public final class LoadedCalendars implements LegalCalendars {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Arrangements arrangements;
    private final InstantSource clock;
    private final boolean movesWeekends;
    private volatile @Nullable Snapshot snapshot;

    private record Snapshot(LegalCalendar calendar, Instant readAt) {}

    /// @param movesWeekends whether a last day on a plain weekend moves to the next working day
    public LoadedCalendars(Arrangements arrangements, InstantSource clock, boolean movesWeekends) {
        this.arrangements = arrangements;
        this.clock = clock;
        this.movesWeekends = movesWeekends;
    }

    @Override
    public LegalCalendar current() {
        Snapshot present = snapshot;
        Instant now = clock.instant();
        boolean fresh = present != null
                && !now.isBefore(present.readAt())
                && now.isBefore(present.readAt().plus(FRESH));
        return present != null && fresh ? present.calendar() : refresh();
    }

    /// Reads the calendars anew at once.
    public LegalCalendar refresh() {
        var days = WorkingCalendar.builtIn().movingWeekends(movesWeekends);
        var editions = new HashMap<Integer, Long>();
        for (Edition edition : arrangements.all()) {
            days = days.with(edition.arrangement().calendar());
            editions.put(edition.arrangement().year(), edition.number());
        }
        var calendar = new LegalCalendar(days, editions);
        snapshot = new Snapshot(calendar, clock.instant());
        return calendar;
    }
}
