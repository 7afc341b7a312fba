package dev.chengxin.complaint.casework;

import static dev.chengxin.complaint.casework.Cases.after;
import static dev.chengxin.complaint.casework.Cases.clock;
import static dev.chengxin.complaint.casework.Cases.filed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.regulation.LegalTime;
import dev.chengxin.regulation.WorkingCalendar;
import dev.chengxin.regulation.YearCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClocksTest {
    private static final Instant SPRING_FESTIVAL_EVE = Instant.parse("2026-02-12T16:30:00Z");

    @ParameterizedTest
    @CsvSource({
        // The day of receipt is the Asia/Shanghai day: 16:30Z is the 13th there.
        "2026-02-12T16:30:00Z, 2026-03-02",
        "2026-02-12T02:00:00Z, 2026-02-28",
        "2026-09-24T02:00:00Z, 2026-10-12",
        "2026-04-30T02:00:00Z, 2026-05-13"
    })
    void acceptanceEndsWithTheSeventhWorkingDay(Instant received, LocalDate last) {
        var acceptance = clock(filed(Kind.COMPLAINT, received), ClockRule.ACCEPTANCE);

        assertThat(acceptance.dueAt()).isEqualTo(LegalTime.endOf(last));
        assertThat(acceptance.provisional()).isFalse();
    }

    @Test
    void theEndIsExclusive() {
        var acceptance = clock(filed(Kind.COMPLAINT, SPRING_FESTIVAL_EVE), ClockRule.ACCEPTANCE);

        assertThat(acceptance.dueAt()).isEqualTo(Instant.parse("2026-03-02T16:00:00Z"));
        assertThat(acceptance.isDue(Instant.parse("2026-03-02T15:59:59.999Z"))).isFalse();
        assertThat(acceptance.isDue(Instant.parse("2026-03-02T16:00:00Z"))).isTrue();
    }

    @Test
    void aReportIsDecidedWithinFifteenWorkingDays() {
        var decision = clock(filed(Kind.REPORT, Instant.parse("2026-09-28T02:00:00Z")), ClockRule.REPORT_DECISION);

        assertThat(decision.dueAt()).isEqualTo(LegalTime.endOf(LocalDate.parse("2026-10-23")));
    }

    @Test
    void whatEndsTheCaseDoesNotDoWhatItsClocksDemand() {
        var filed = filed(Kind.COMPLAINT, SPRING_FESTIVAL_EVE);

        assertThat(done(after(filed, SPRING_FESTIVAL_EVE, new Command.Withdraw())))
                .isEmpty();
        assertThat(done(after(filed, SPRING_FESTIVAL_EVE, new Command.Refuse(RefusalGround.OTHER_LAW))))
                .containsExactly(ClockRule.FIRST_REPLY, ClockRule.ACCEPTANCE);
        assertThat(done(after(
                        filed,
                        SPRING_FESTIVAL_EVE,
                        new Command.Accept(),
                        new Command.Answer(true),
                        new Command.Withdraw())))
                .containsExactly(ClockRule.FIRST_REPLY, ClockRule.PROPOSAL, ClockRule.ACCEPTANCE);
        assertThat(done(after(filed, SPRING_FESTIVAL_EVE, new Command.Withdraw(), new Command.Close())))
                .containsExactly(ClockRule.CLOSURE, ClockRule.TERMINATION_NOTICE);
        assertThat(done(after(
                        filed,
                        SPRING_FESTIVAL_EVE,
                        new Command.Accept(),
                        new Command.Terminate(TerminationGround.AGREEMENT))))
                .containsExactly(ClockRule.FIRST_REPLY, ClockRule.ACCEPTANCE, ClockRule.MEDIATION);
        assertThat(done(after(
                        filed(Kind.REPORT, SPRING_FESTIVAL_EVE),
                        SPRING_FESTIVAL_EVE,
                        new Command.Accept(),
                        new Command.Terminate(TerminationGround.AGREEMENT))))
                .containsExactly(ClockRule.FIRST_REPLY);
    }

    private static Stream<ClockRule> done(Complaint complaint) {
        return complaint.clocks().stream().filter(complaint::done).map(Clock::rule);
    }

    @Test
    void theFirstReplyIsDueAfterTwentyFourHoursWhateverTheDay() {
        var reply = clock(filed(Kind.COMPLAINT, SPRING_FESTIVAL_EVE), ClockRule.FIRST_REPLY);

        assertThat(reply.dueAt()).isEqualTo(Instant.parse("2026-02-13T16:30:00Z"));
        assertThat(reply.calendars()).isEmpty();
    }

    @Test
    void mediationEndsSixtyDaysAfterAcceptance() {
        Instant received = Instant.parse("2026-02-12T01:00:00Z");
        var accepted = Cases.after(filed(Kind.COMPLAINT, received), received, new Command.Accept());

        assertThat(clock(accepted, ClockRule.MEDIATION).dueAt())
                .isEqualTo(LegalTime.endOf(LocalDate.parse("2026-04-13")));
    }

    @Test
    void feedbackHasNoClock() {
        assertThat(filed(Kind.FEEDBACK, SPRING_FESTIVAL_EVE).clocks()).isEmpty();
        assertThat(filed(Kind.FEEDBACK, SPRING_FESTIVAL_EVE).dueAt()).isEmpty();
    }

    @Test
    void aComplaintWakesWithItsEarliestClock() {
        assertThat(filed(Kind.COMPLAINT, SPRING_FESTIVAL_EVE).dueAt()).contains(Instant.parse("2026-02-13T16:30:00Z"));
    }

    @Test
    void onAPlatformTheLawIsItsPromiseAndTheBusinessHasToPropose() {
        var clocks = filed(Kind.COMPLAINT, SPRING_FESTIVAL_EVE);

        assertThat(clock(clocks, ClockRule.ACCEPTANCE).binds()).isEqualTo(Party.PLATFORM);
        assertThat(clock(clocks, ClockRule.PROPOSAL).binds()).isEqualTo(Party.OPERATOR);
        assertThat(LegalSource.CONSUMER_LAW_46.zh(Profile.PLATFORM)).startsWith("平台公开承诺，参照");
        assertThat(LegalSource.CONSUMER_LAW_46.zh(Profile.AUTHORITY)).isEqualTo("《消费者权益保护法》第四十六条");
    }

    @Test
    void atAnAuthorityOnlyTheLawsClocksRunAndBindIt() {
        var filed = new Rulings(Profile.AUTHORITY)
                .file(Cases.filing(Kind.COMPLAINT, SPRING_FESTIVAL_EVE, true, true), "anonymous", Cases.CALENDAR)
                .state();

        assertThat(filed.clocks())
                .singleElement()
                .satisfies(clock -> assertThat(clock.rule()).isEqualTo(ClockRule.ACCEPTANCE))
                .satisfies(clock -> assertThat(clock.binds()).isEqualTo(Party.AUTHORITY));
    }

    @Test
    void aDeadlineThatReachesAYearWithoutCalendarIsProvisional() {
        var acceptance = clock(filed(Kind.COMPLAINT, Instant.parse("2026-12-29T02:00:00Z")), ClockRule.ACCEPTANCE);

        assertThat(acceptance.provisional()).isTrue();
        assertThat(acceptance.dueAt()).isEqualTo(LegalTime.endOf(LocalDate.parse("2027-01-07")));
        assertThat(acceptance.calendars()).containsExactly("2026@0", "2027@0");
    }

    @Test
    void loadingTheYearMovesItAndSettlesIt() {
        var before = filed(Kind.COMPLAINT, Instant.parse("2026-12-29T02:00:00Z"));

        var decided = (Verdict.Decided) Cases.PLATFORM.decide(
                before,
                new Command.RecomputeDeadlines(),
                "system",
                before.filing().filedAt(),
                with2027(1));

        var acceptance = clock(decided.state(), ClockRule.ACCEPTANCE);
        assertThat(acceptance.provisional()).isFalse();
        assertThat(acceptance.dueAt()).isEqualTo(LegalTime.endOf(LocalDate.parse("2027-01-08")));
        assertThat(decided.state().calendars()).containsExactly("2026@0", "2027@1");
        assertThat(Cases.types(decided.events())).containsExactly("ComplaintDeadlinesRecomputed");
    }

    @Test
    void anEditionThatMovesNothingIsNotedWithoutAnEvent() {
        var before = filed(Kind.COMPLAINT, Instant.parse("2026-12-29T02:00:00Z"));
        var first = (Verdict.Decided) Cases.PLATFORM.decide(
                before,
                new Command.RecomputeDeadlines(),
                "system",
                before.filing().filedAt(),
                with2027(1));

        var second = (Verdict.Decided) Cases.PLATFORM.decide(
                first.state(),
                new Command.RecomputeDeadlines(),
                "system",
                before.filing().filedAt(),
                with2027(2));
        var third = Cases.PLATFORM.decide(
                second.state(),
                new Command.RecomputeDeadlines(),
                "system",
                before.filing().filedAt(),
                with2027(2));

        assertThat(second.events()).isEmpty();
        assertThat(second.state().calendars()).containsExactly("2026@0", "2027@2");
        assertThat(third).isEqualTo(new Verdict.Refused(new Refusal.NothingToDo()));
    }

    @Test
    void aCalendarThatBecomesKnownLateStillMovesWhatOnlySeemsOver() {
        var before = answeredReport();
        Instant due = clock(before, ClockRule.REPORT_DECISION).dueAt();

        var decided = (Verdict.Decided)
                Cases.PLATFORM.decide(before, new Command.RecomputeDeadlines(), "system", due, with2027(1));

        assertThat(Cases.types(decided.events())).containsExactly("ComplaintDeadlinesRecomputed");
        assertThat(clock(decided.state(), ClockRule.REPORT_DECISION).runs()).isTrue();
        assertThat(clock(decided.state(), ClockRule.REPORT_DECISION).dueAt()).isAfter(due);
    }

    @Test
    void noTimerOrCommandMissesWhatAKnownCalendarMoves() {
        var before = answeredReport();
        Instant due = clock(before, ClockRule.REPORT_DECISION).dueAt();

        var woken =
                (Verdict.Decided) Cases.PLATFORM.decide(before, new Command.RunTimers(), "system", due, with2027(1));
        var accepted =
                (Verdict.Decided) Cases.PLATFORM.decide(before, new Command.Accept(), "moderator", due, with2027(1));

        assertThat(Cases.types(woken.events())).containsExactly("ComplaintDeadlinesRecomputed");
        assertThat(Cases.types(accepted.events())).containsExactly("ComplaintDeadlinesRecomputed", "ComplaintAccepted");
        assertThat(accepted.state().calendars()).containsExactly("2026@0", "2027@1");
    }

    @Test
    void whatIsOverByTheNewerCalendarTooIsMissedWithIt() {
        var before = filed(Kind.REPORT, Instant.parse("2026-12-25T02:00:00Z"));
        Instant late = Instant.parse("2027-03-01T00:00:00Z");

        var decided = (Verdict.Decided)
                Cases.PLATFORM.decide(before, new Command.RecomputeDeadlines(), "system", late, with2027(1));

        assertThat(Cases.types(decided.events()))
                .containsExactly("ComplaintDeadlinesRecomputed", "ComplaintDeadlineMissed", "ComplaintDeadlineMissed");
    }

    @Test
    void anInstanceThatKnowsLessTakesNothingBack() {
        var filing = Cases.filing(Kind.REPORT, Instant.parse("2026-12-25T02:00:00Z"), false, true);
        var before = Cases.PLATFORM.file(filing, "anonymous", with2027(2)).state();

        var decided = (Verdict.Decided) Cases.PLATFORM.decide(
                before, new Command.Accept(), "moderator", before.filing().filedAt(), with2027(1));

        assertThat(Cases.types(decided.events())).containsExactly("ComplaintAccepted");
        assertThat(decided.state().calendars()).containsExactly("2026@0", "2027@2");
    }

    private static Complaint answeredReport() {
        Instant received = Instant.parse("2026-12-25T02:00:00Z");
        return after(filed(Kind.REPORT, received), received, new Command.Answer(false));
    }

    private static LegalCalendar with2027(long edition) {
        var newYear = new YearCalendar(2027, Set.of(LocalDate.parse("2027-01-01")), Set.of(), "test");
        return new LegalCalendar(WorkingCalendar.builtIn().with(newYear), Map.of(2027, edition));
    }
}
