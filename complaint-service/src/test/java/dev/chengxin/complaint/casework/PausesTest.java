package dev.chengxin.complaint.casework;

import static dev.chengxin.complaint.casework.Cases.UPHELD;
import static dev.chengxin.complaint.casework.Cases.after;
import static dev.chengxin.complaint.casework.Cases.clock;
import static dev.chengxin.complaint.casework.Cases.done;
import static dev.chengxin.complaint.casework.Cases.filed;
import static dev.chengxin.complaint.casework.Cases.refused;
import static dev.chengxin.complaint.casework.Cases.types;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.ComplaintEvent.ComplaintDeadlineExtended;
import dev.chengxin.contracts.ComplaintEvent.ComplaintTestEnded;
import dev.chengxin.contracts.ComplaintEvent.ComplaintTestStarted;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.regulation.LegalTime;
import dev.chengxin.regulation.WorkingCalendar;
import dev.chengxin.regulation.YearCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/// Time that does not count, and more time.
class PausesTest {
    private static final Instant REPORTED = Instant.parse("2026-09-28T02:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // Without a test it ends on 10-23.
        "2026-10-12T02:00:00Z, 2026-10-12T09:00:00Z, 2026-10-23",
        "2026-10-12T02:00:00Z, 2026-10-15T09:00:00Z, 2026-10-28",
        // Holidays would not have counted anyway: only 09-30 is lost.
        "2026-09-30T02:00:00Z, 2026-10-08T02:00:00Z, 2026-10-26",
        // On its last day it still has that day when the test ends.
        "2026-10-23T15:00:00Z, 2026-10-30T02:00:00Z, 2026-10-30",
        // Midnight in Shanghai: the 13th there.
        "2026-10-12T16:30:00Z, 2026-10-13T16:30:00Z, 2026-10-26"
    })
    void workingDaysOfATestDoNotCount(Instant from, Instant to, LocalDate last) {
        var ended = tested(answered(filed(Kind.REPORT, REPORTED)), from, to);

        assertThat(clock(ended, ClockRule.REPORT_DECISION).dueAt()).isEqualTo(LegalTime.endOf(last));
        assertThat(ended.dueAt()).contains(LegalTime.endOf(last));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-12T02:00:00Z, 2026-03-02T02:00:00Z, 2026-03-12T02:00:00Z, 2026-04-23",
        // The 60th day is 05-02, a holiday, and moves to 05-06, which lies in the test.
        "2026-03-03T02:00:00Z, 2026-05-03T02:00:00Z, 2026-05-08T02:00:00Z, 2026-05-08",
        // The test ends on a Saturday.
        "2026-03-03T02:00:00Z, 2026-05-03T02:00:00Z, 2026-05-16T02:00:00Z, 2026-05-18"
    })
    void daysOfATestDoNotCount(Instant accepted, Instant from, Instant to, LocalDate last) {
        var complaint = after(filed(Kind.COMPLAINT, accepted), accepted, new Command.Accept());

        var ended = tested(complaint, from, to);

        assertThat(clock(ended, ClockRule.MEDIATION).dueAt()).isEqualTo(LegalTime.endOf(last));
    }

    @Test
    void severalTestsAddUp() {
        var once = tested(
                answered(filed(Kind.REPORT, REPORTED)),
                Instant.parse("2026-10-12T02:00:00Z"),
                Instant.parse("2026-10-13T02:00:00Z"));

        var twice = tested(once, Instant.parse("2026-10-20T02:00:00Z"), Instant.parse("2026-10-22T02:00:00Z"));

        assertThat(clock(twice, ClockRule.REPORT_DECISION).dueAt())
                .isEqualTo(LegalTime.endOf(LocalDate.parse("2026-10-28")));
        assertThat(twice.testPeriods()).hasSize(2);
    }

    @Test
    void whatStandsStillDoesNotRunOutAndOtherClocksDo() {
        Instant received = Instant.parse("2026-03-02T02:00:00Z");
        var accepted = after(filed(Kind.COMPLAINT, received), received, new Command.Accept());

        var started = done(accepted, new Command.StartTest(), received.plusSeconds(600));
        var later = done(started.state(), new Command.RunTimers(), Instant.parse("2026-12-01T00:00:00Z"));

        assertThat(started.events()).containsExactly(new ComplaintTestStarted(List.of("closure", "mediation")));
        assertThat(later.events()).singleElement().extracting("deadline.code").isEqualTo("proposal");
        assertThat(later.state().dueAt()).isEmpty();
        assertThat(later.state().calendars()).isEmpty();
        assertThat(clock(later.state(), ClockRule.MEDIATION).runs()).isFalse();
    }

    @Test
    void whatRanOutBeforeTheTestStaysMissed() {
        var late = Instant.parse("2026-11-02T02:00:00Z");

        var started = done(answered(filed(Kind.REPORT, REPORTED)), new Command.StartTest(), late);

        assertThat(types(started.events())).containsExactly("ComplaintDeadlineMissed", "ComplaintTestStarted");
        assertThat(clock(started.state(), ClockRule.REPORT_DECISION).overdue()).isTrue();
    }

    @Test
    void aTestEndsWithTheCase() {
        Instant received = Instant.parse("2026-03-02T02:00:00Z");
        Instant soon = received.plusSeconds(600);
        var testing = after(filed(Kind.COMPLAINT, received), received, new Command.Accept(), new Command.StartTest());

        for (Command end : List.of(
                new Command.Decide(UPHELD),
                new Command.Terminate(TerminationGround.COST_DISPUTE),
                new Command.Withdraw())) {
            var ended = done(testing, end, soon);

            assertThat(types(ended.events())).first().isEqualTo("ComplaintTestEnded");
            assertThat(ended.state().testGoesOn()).isFalse();
            assertThat(clock(ended.state(), ClockRule.CLOSURE).runs()).isTrue();
        }
        assertThat(after(testing, soon, new Command.Answer(false)).testGoesOn()).isTrue();
    }

    @Test
    void standingStillIsNotSixtyDays() {
        Instant received = Instant.parse("2026-03-02T02:00:00Z");
        var testing = after(filed(Kind.COMPLAINT, received), received, new Command.Accept(), new Command.StartTest());

        assertThat(refused(
                        testing,
                        new Command.Terminate(TerminationGround.SIXTY_DAYS_PASSED),
                        Instant.parse("2026-06-30T00:00:00Z")))
                .isEqualTo(new Refusal.SixtyDaysNotPassed());
    }

    @Test
    void testsAreBounded() {
        var state = filed(Kind.REPORT, REPORTED);
        for (int i = 0; i < Rulings.MOST_TESTS; i++) {
            state = after(state, REPORTED, new Command.StartTest(), new Command.EndTest());
        }

        assertThat(refused(state, new Command.StartTest(), REPORTED)).isEqualTo(new Refusal.TooMany(Action.START_TEST));
    }

    @Test
    void theEndOfATestTellsWhatRunsAgain() {
        var testing = after(answered(filed(Kind.REPORT, REPORTED)), REPORTED, new Command.StartTest());

        var ended = (ComplaintTestEnded) done(testing, new Command.EndTest(), Instant.parse("2026-09-29T02:00:00Z"))
                .events()
                .getLast();

        assertThat(ended.deadlines())
                .singleElement()
                .satisfies(deadline -> assertThat(deadline.code()).isEqualTo("report-decision"));
    }

    @Test
    void aReportIsExtendedByFifteenWorkingDaysOnce() {
        var report = answered(filed(Kind.REPORT, REPORTED));

        var extended = done(report, new Command.Extend(), REPORTED.plusSeconds(600));

        Instant end = LegalTime.endOf(LocalDate.parse("2026-11-13"));
        assertThat(extended.events()).singleElement().isInstanceOfSatisfying(ComplaintDeadlineExtended.class, event -> {
            assertThat(event.deadline().code()).isEqualTo("report-decision");
            assertThat(event.deadline().dueAt()).isEqualTo(end);
        });
        assertThat(clock(extended.state(), ClockRule.REPORT_DECISION).dueAt()).isEqualTo(end);
        assertThat(refused(extended.state(), new Command.Extend(), REPORTED.plusSeconds(900)))
                .isEqualTo(new Refusal.AlreadyExtended());
    }

    @Test
    void whatRanOutOrStandsStillIsNotExtended() {
        var report = answered(filed(Kind.REPORT, REPORTED));
        var testing = after(report, REPORTED, new Command.StartTest());

        assertThat(refused(report, new Command.Extend(), Instant.parse("2026-10-23T16:00:00Z")))
                .isEqualTo(new Refusal.ClockNotRunning());
        assertThat(refused(testing, new Command.Extend(), REPORTED.plusSeconds(600)))
                .isEqualTo(new Refusal.ClockNotRunning());
    }

    @Test
    void aLoadedYearKeepsExtensionAndTests() {
        Instant reported = Instant.parse("2026-12-25T02:00:00Z");
        var report = after(answered(filed(Kind.REPORT, reported)), reported, new Command.Extend());
        var tested = tested(report, Instant.parse("2026-12-28T02:00:00Z"), Instant.parse("2026-12-30T02:00:00Z"));
        Instant before = clock(tested, ClockRule.REPORT_DECISION).dueAt();

        var moved = (Verdict.Decided) Cases.PLATFORM.decide(
                tested, new Command.RecomputeDeadlines(), "system", Instant.parse("2026-12-30T03:00:00Z"), with2027());

        // 2027-01-01 would have been a working day for all that was known: 32 working days from 12-25.
        assertThat(before).isEqualTo(LegalTime.endOf(LocalDate.parse("2027-02-09")));
        assertThat(clock(moved.state(), ClockRule.REPORT_DECISION).dueAt())
                .isEqualTo(LegalTime.endOf(LocalDate.parse("2027-02-10")));
    }

    @Test
    void aClockThatWasStoredEarlierIsRead() {
        var clock = clock(filed(Kind.REPORT, REPORTED), ClockRule.REPORT_DECISION);
        ObjectNode stored = EventJson.mapper().valueToTree(clock);
        stored.remove(List.of("extendedAt", "pauses"));

        assertThat(EventJson.mapper().treeToValue(stored, Clock.class)).isEqualTo(clock);
    }

    private static LegalCalendar with2027() {
        var newYear = new YearCalendar(2027, Set.of(LocalDate.parse("2027-01-01")), Set.of(), "test");
        return new LegalCalendar(WorkingCalendar.builtIn().with(newYear), Map.of(2027, 1L));
    }

    private static Complaint answered(Complaint complaint) {
        return after(complaint, complaint.filing().receivedAt(), new Command.Answer(false));
    }

    private static Complaint tested(Complaint complaint, Instant from, Instant to) {
        var testing = done(complaint, new Command.StartTest(), from).state();
        return done(testing, new Command.EndTest(), to).state();
    }
}
