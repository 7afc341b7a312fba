package dev.chengxin.complaint.calendar;

import dev.chengxin.complaint.casework.Clockwork;
import dev.chengxin.servicekit.event.IdGenerator;
import org.jspecify.annotations.Nullable;

/// Brings the clocks of open complaints up to the calendars that are known.
public final class Recomputation {
    private final LoadedCalendars calendars;
    private final Clockwork clockwork;
    private final IdGenerator ids;

    public Recomputation(LoadedCalendars calendars, Clockwork clockwork, IdGenerator ids) {
        this.calendars = calendars;
        this.clockwork = clockwork;
        this.ids = ids;
    }

    /// A year became known: first the calendar, then each complaint that rests on an earlier edition.
    public void loaded(int year, String correlationId, @Nullable String causationId) {
        var edition = calendars.refresh().editions().get(year);
        if (edition != null) {
            clockwork.recompute(year, edition, correlationId, causationId);
        }
    }

    /// Finds what was written meanwhile by an instance that did not know a calendar yet.
    public void lookRound() {
        calendars.current().editions().forEach((year, edition) -> clockwork.recompute(year, edition, ids.next(), null));
    }
}
