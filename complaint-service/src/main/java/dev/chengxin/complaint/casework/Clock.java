package dev.chengxin.complaint.casework;

import dev.chengxin.contracts.ComplaintEvent.Deadline;
import java.time.Instant;
import java.util.ArrayList;
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
/// @param extendedAt when it got the more time that its law allows; absent when it did not
/// @param pauses times of tests, which do not count; while the last one lasts the clock stands still
public record Clock(
        ClockRule rule,
        Party binds,
        Instant start,
        Instant dueAt,
        boolean provisional,
        List<String> calendars,
        boolean missed,
        @Nullable Instant stoppedAt,
        @Nullable Instant extendedAt,
        List<Pause> pauses) {
    public Clock {
        calendars = List.copyOf(calendars);
        // Clocks that were stored before there were pauses have none.
        pauses = pauses == null ? List.of() : List.copyOf(pauses);
    }

    static Clock started(ClockRule rule, Party binds, Instant start, LegalCalendar calendar) {
        var due = calendar.due(rule.term(), start, List.of());
        return new Clock(
                rule, binds, start, due.dueAt(), due.provisional(), due.calendars(), false, null, null, List.of());
    }

    /// Whether it still runs: neither stopped nor run out, and not standing still.
    public boolean runs() {
        return pending() && !pausesNow();
    }

    /// Whether it is neither stopped nor run out; it may stand still.
    public boolean pending() {
        return stoppedAt == null && !missed;
    }

    /// Whether it ran out and what it demands is still not done.
    public boolean overdue() {
        return missed && stoppedAt == null;
    }

    /// Whether it got the more time that its law allows.
    public boolean extended() {
        return extendedAt != null;
    }

    boolean isDue(Instant now) {
        return runs() && !now.isBefore(dueAt);
    }

    Clock stopped(Instant at) {
        return new Clock(rule, binds, start, dueAt, provisional, calendars, missed, at, extendedAt, pauses);
    }

    Clock ranOut() {
        return new Clock(rule, binds, start, dueAt, provisional, calendars, true, stoppedAt, extendedAt, pauses);
    }

    Clock paused(Instant at) {
        var more = new ArrayList<>(pauses);
        more.add(new Pause(at, null));
        return new Clock(rule, binds, start, dueAt, provisional, calendars, missed, stoppedAt, extendedAt, more);
    }

    /// Runs again, if it stands still.
    Clock resumed(Instant at, LegalCalendar calendar) {
        return pending() && pausesNow()
                ? computed(
                        extendedAt,
                        pauses.stream()
                                .map(pause -> pause.lasts() ? pause.endedAt(at) : pause)
                                .toList(),
                        calendar)
                : this;
    }

    Clock extended(Instant at, LegalCalendar calendar) {
        return computed(at, pauses, calendar);
    }

    Clock recomputed(LegalCalendar calendar) {
        return computed(extendedAt, pauses, calendar);
    }

    private Clock computed(@Nullable Instant longerSince, List<Pause> notCounted, LegalCalendar calendar) {
        Term term = longerSince == null ? rule.term() : rule.extended().orElseThrow();
        var due = calendar.due(term, start, notCounted);
        return new Clock(
                rule,
                binds,
                start,
                due.dueAt(),
                due.provisional(),
                due.calendars(),
                missed,
                stoppedAt,
                longerSince,
                notCounted);
    }

    private boolean pausesNow() {
        return pauses.stream().anyMatch(Pause::lasts);
    }

    boolean differs(Clock other) {
        return !dueAt.equals(other.dueAt) || provisional != other.provisional;
    }

    /// As it is published.
    public Deadline deadline() {
        return new Deadline(rule.code(), dueAt, provisional, rule.source().code(), binds.code());
    }
}
