package dev.chengxin.complaint.casework;

import dev.chengxin.contracts.ComplaintEvent.Deadline;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How the clocks of a complaint start, stop, stand still and move. Nothing here has an effect of its own.
///
/// @param profile says which clocks run, and whom they bind
record Clocks(Profile profile) {
    /// The clocks that an action starts.
    List<Clock> started(Action action, Complaint state, Instant start, LegalCalendar calendar) {
        return Stream.of(ClockRule.values())
                .filter(rule -> rule.startsAt(action, state))
                .flatMap(rule -> rule.binds(profile).stream().map(party -> Clock.started(rule, party, start, calendar)))
                .toList();
    }

    /// The clocks that an action starts, as they are published.
    List<Deadline> starting(Action action, Complaint state, Instant at, LegalCalendar calendar) {
        return started(action, state, at, calendar).stream()
                .map(Clock::deadline)
                .toList();
    }

    /// The complaint with every running clock computed anew of which this calendar knows better.
    Complaint recomputed(Complaint state, LegalCalendar calendar) {
        return new Draft(state)
                .clocks(clock -> newer(clock, calendar).isPresent() ? clock.recomputed(calendar) : clock)
                .done();
    }

    /// The latest year of which this calendar knows better than the running clocks; empty when it knows of none.
    OptionalInt newer(Complaint state, LegalCalendar calendar) {
        return state.clocks().stream()
                .flatMapToInt(clock -> newer(clock, calendar).stream())
                .max();
    }

    private static OptionalInt newer(Clock clock, LegalCalendar calendar) {
        return clock.runs() ? calendar.newerThan(clock.calendars()) : OptionalInt.empty();
    }

    /// The clocks that differ between two states that have the same clocks, as they are published.
    List<Deadline> moved(Complaint before, Complaint after) {
        return IntStream.range(0, before.clocks().size())
                .filter(i -> before.clocks().get(i).differs(after.clocks().get(i)))
                .mapToObj(i -> after.clocks().get(i).deadline())
                .toList();
    }

    Complaint missed(Complaint state, Deadline deadline) {
        return changed(state, of(deadline), Clock::ranOut);
    }

    Complaint extended(Complaint state, Deadline deadline, Instant at, LegalCalendar calendar) {
        return changed(state, of(deadline), clock -> clock.extended(at, calendar));
    }

    /// Whether a clock stands still when a test begins now.
    boolean waitsForTests(Clock clock) {
        return clock.runs() && clock.rule().waitsForTests();
    }

    Complaint paused(Complaint state, Instant at) {
        return changed(state, this::waitsForTests, clock -> clock.paused(at));
    }

    Complaint resumed(Complaint state, Instant at, LegalCalendar calendar) {
        return new Draft(state).clocks(clock -> clock.resumed(at, calendar)).done();
    }

    /// The clocks that run again when a test ends now, as they are published.
    List<Deadline> resuming(Complaint state, Instant at, LegalCalendar calendar) {
        Complaint after = resumed(state, at, calendar);
        return IntStream.range(0, state.clocks().size())
                .filter(i ->
                        !state.clocks().get(i).runs() && after.clocks().get(i).runs())
                .mapToObj(i -> after.clocks().get(i).deadline())
                .toList();
    }

    private static Predicate<Clock> of(Deadline deadline) {
        return clock -> clock.runs() && clock.rule().code().equals(deadline.code());
    }

    private static Complaint changed(Complaint state, Predicate<Clock> which, UnaryOperator<Clock> how) {
        return new Draft(state)
                .clocks(clock -> which.test(clock) ? how.apply(clock) : clock)
                .done();
    }
}
