package dev.chengxin.complaint.casework;

import dev.chengxin.contracts.ComplaintEvent.Deadline;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A clock that runs or ran for one complaint.
///
/// @param start when it was started
/// @param dueAt the first instant that is too late
/// @param provisional whether a year without a published calendar took part
/// @param calendars the calendars that took part, as `<year>@<edition>`
/// @param missed whether it ran out
/// @param stoppedAt when what it demands was done, late or not; absent while it is not
public record Clock(
        ClockRule rule,
        Party binds,
        Instant start,
        Instant dueAt,
        boolean provisional,
        List<String> calendars,
        boolean missed,
        @Nullable Instant stoppedAt) {
    public Clock {
        calendars = List.copyOf(calendars);
    }

    static Clock started(ClockRule rule, Party binds, Instant start, LegalCalendar calendar) {
        var due = calendar.due(rule.term(), start);
        return new Clock(rule, binds, start, due.dueAt(), due.provisional(), due.calendars(), false, null);
    }

    /// Whether it still runs: neither stopped nor run out.
    public boolean runs() {
        return stoppedAt == null && !missed;
    }

    /// Whether it ran out and what it demands is still not done.
    public boolean overdue() {
        return missed && stoppedAt == null;
    }

    boolean isDue(Instant now) {
        return runs() && !now.isBefore(dueAt);
    }

    Clock stopped(Instant at) {
        return new Clock(rule, binds, start, dueAt, provisional, calendars, missed, at);
    }

    Clock ranOut() {
        return new Clock(rule, binds, start, dueAt, provisional, calendars, true, stoppedAt);
    }

    Clock recomputed(LegalCalendar calendar) {
        var due = calendar.due(rule.term(), start);
        return new Clock(rule, binds, start, due.dueAt(), due.provisional(), due.calendars(), missed, stoppedAt);
    }

    boolean differs(Clock other) {
        return !dueAt.equals(other.dueAt) || provisional != other.provisional;
    }

    /// As it is published.
    public Deadline deadline() {
        return new Deadline(rule.code(), dueAt, provisional, rule.source().code(), binds.code());
    }
}
