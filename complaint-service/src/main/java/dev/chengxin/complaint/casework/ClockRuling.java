package dev.chengxin.complaint.casework;

import dev.chengxin.contracts.ComplaintEvent.ComplaintDeadlineExtended;
import dev.chengxin.contracts.ComplaintEvent.ComplaintTestStarted;
import java.util.Optional;

/// The commands that give a clock more time.
record ClockRuling(Ruling ruling, Clocks clocks) {
    Optional<Refusal> extend(LegalCalendar calendar) {
        Optional<Clock> running = state().extendable();
        if (running.isEmpty()) {
            boolean extended = state().clocks().stream().anyMatch(Clock::extended);
            return refuse(Action.EXTEND, extended ? new Refusal.AlreadyExtended() : new Refusal.ClockNotRunning());
        }
        return ruling.move(
                Action.EXTEND,
                new ComplaintDeadlineExtended(
                        running.get().extended(ruling.now(), calendar).deadline()));
    }

    Optional<Refusal> startTest() {
        if (state().testGoesOn()) {
            return refuse(Action.START_TEST, new Refusal.TestGoesOn());
        }
        if (state().tests() >= Rulings.MOST_TESTS) {
            return refuse(Action.START_TEST, new Refusal.TooMany(Action.START_TEST));
        }
        return ruling.move(
                Action.START_TEST,
                new ComplaintTestStarted(state().clocks().stream()
                        .filter(clocks::waitsForTests)
                        .map(clock -> clock.rule().code())
                        .toList()));
    }

    Optional<Refusal> endTest() {
        return state().testGoesOn()
                ? ruling.move(Action.END_TEST, ruling.testEnded())
                : refuse(Action.END_TEST, new Refusal.NoTest());
    }

    /// Refuses: for the table's reason, if the table has no such row, and else for another.
    private Optional<Refusal> refuse(Action action, Refusal otherwise) {
        return Optional.of(
                Lifecycle.next(state().filing().kind(), state().status(), action)
                                .isPresent()
                        ? otherwise
                        : new Refusal.IllegalTransition(action, state().status().code()));
    }

    private Complaint state() {
        return ruling.state();
    }
}
