package dev.chengxin.complaint.casework;

import static dev.chengxin.complaint.casework.Cases.UPHELD;
import static dev.chengxin.complaint.casework.Cases.after;
import static dev.chengxin.complaint.casework.Cases.clock;
import static dev.chengxin.complaint.casework.Cases.done;
import static dev.chengxin.complaint.casework.Cases.filed;
import static dev.chengxin.complaint.casework.Cases.named;
import static dev.chengxin.complaint.casework.Cases.refused;
import static dev.chengxin.complaint.casework.Cases.types;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.ComplaintEvent.ComplaintClosed;
import dev.chengxin.contracts.ComplaintEvent.ComplaintDeadlineMissed;
import dev.chengxin.contracts.ComplaintEvent.ComplaintFiled;
import dev.chengxin.contracts.ComplaintEvent.ComplaintRefused;
import dev.chengxin.contracts.ComplaintEvent.ComplaintTerminated;
import dev.chengxin.contracts.ComplaintEvent.OutcomePublished;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RulingsTest {
    private static final Instant START = Instant.parse("2026-03-02T02:00:00Z");
    private static final Instant SOON = START.plusSeconds(600);

    @Test
    void filingTellsOfItsClocks() {
        var filing = Cases.filing(Kind.COMPLAINT, START, true, true);

        var filed = Cases.PLATFORM.file(filing, "consumer", Cases.CALENDAR);

        var event = (ComplaintFiled) filed.events().getFirst();
        assertThat(event.deadlines())
                .extracting("code")
                .containsExactly("first-reply", "proposal", "acceptance", "closure");
        assertThat(filed.state().filing().deadlines()).isEqualTo(event.deadlines());
        assertThat(filed.state().history())
                .singleElement()
                .extracting(Step::what)
                .isEqualTo("filed");
    }

    @Test
    void aRefusalNamesGroundAndWaysOn() {
        var decided =
                done(filed(Kind.COMPLAINT, START), new Command.Refuse(RefusalGround.OLDER_THAN_THREE_YEARS), SOON);

        assertThat(decided.events())
                .containsExactly(new ComplaintRefused(
                        "older-than-three-years", java.util.List.of("hotline-12315", "mediation", "court")));
        assertThat(decided.state().ground()).isEqualTo("older-than-three-years");
    }

    @Test
    void aWithdrawalByTheFilerIsATermination() {
        var decided = done(filed(Kind.COMPLAINT, START), new Command.Withdraw(), SOON);

        assertThat(decided.events().getFirst()).isInstanceOfSatisfying(ComplaintTerminated.class, event -> {
            assertThat(event.ground()).isEqualTo("withdrawal");
            assertThat(event.deadlines()).extracting("code").containsExactly("termination-notice");
        });
        assertThat(decided.state().status()).isEqualTo(Status.TERMINATED);
    }

    @Test
    void aProposalStopsTheBusinessesClockAndAReplyDoesNot() {
        var replied = after(filed(Kind.COMPLAINT, START), START, new Command.Answer(false));
        var proposed = after(replied, SOON, new Command.Answer(true));

        assertThat(clock(replied, ClockRule.PROPOSAL).runs()).isTrue();
        assertThat(clock(replied, ClockRule.FIRST_REPLY).runs()).isFalse();
        assertThat(clock(proposed, ClockRule.PROPOSAL).runs()).isFalse();
        assertThat(proposed.answers()).isEqualTo(2);
    }

    @Test
    void aTimerMissesWhatRanOutOnce() {
        Instant late = START.plus(Duration.ofHours(24));

        var missed = done(filed(Kind.COMPLAINT, START), new Command.RunTimers(), late);

        assertThat(missed.events()).singleElement().isInstanceOfSatisfying(ComplaintDeadlineMissed.class, event -> {
            assertThat(event.deadline().code()).isEqualTo("first-reply");
            assertThat(event.deadline().dueAt()).isEqualTo(late);
        });
        assertThat(missed.state().overdue()).isTrue();
        assertThat(refused(missed.state(), new Command.RunTimers(), late)).isEqualTo(new Refusal.NothingToDo());
    }

    @Test
    void aTimerThatComesTooEarlyDoesNothing() {
        assertThat(refused(filed(Kind.COMPLAINT, START), new Command.RunTimers(), SOON))
                .isEqualTo(new Refusal.NothingToDo());
    }

    @Test
    void aCommandThatComesBeforeTheTimerMissesFirst() {
        Instant late = START.plus(Duration.ofHours(25));

        var accepted = done(filed(Kind.COMPLAINT, START), new Command.Accept(), late);

        assertThat(types(accepted.events())).containsExactly("ComplaintDeadlineMissed", "ComplaintAccepted");
        assertThat(clock(accepted.state(), ClockRule.FIRST_REPLY).missed()).isTrue();
        assertThat(accepted.state().overdue()).isFalse();
        assertThat(refused(accepted.state(), new Command.RunTimers(), late)).isEqualTo(new Refusal.NothingToDo());
    }

    @Test
    void aRefusedCommandMissesNothing() {
        var verdict = Cases.decide(filed(Kind.COMPLAINT, START), new Command.Close(), START.plus(Duration.ofDays(30)));

        assertThat(verdict).isEqualTo(new Verdict.Refused(new Refusal.IllegalTransition(Action.CLOSE, "filed")));
    }

    @Test
    void onlyTheOperatorsDelayMakesItLate() {
        Instant overADay = START.plus(Duration.ofHours(30));
        Instant overAWeek = START.plus(Duration.ofDays(8));

        var platformLate = close(filed(Kind.COMPLAINT, START), overADay);
        var operatorLate = close(filed(Kind.COMPLAINT, START), overAWeek);

        assertThat(platformLate.onTime()).isTrue();
        assertThat(operatorLate.onTime()).isFalse();
    }

    private static ComplaintClosed close(Complaint complaint, Instant from) {
        var decided = after(complaint, from, new Command.Accept(), new Command.Decide(UPHELD));
        var closed = done(decided, new Command.Close(), from.plusSeconds(600));
        return (ComplaintClosed) closed.events().getLast();
    }

    @Test
    void closingTellsCategoryAndWhomItCountsFor() {
        var event = close(filed(Kind.COMPLAINT, START), START);

        assertThat(event.category()).isEqualTo("origin");
        assertThat(event.upheld()).isTrue();
        assertThat(event.streamerId()).isEqualTo("0190b3e4-0000-7000-8000-000000000001");
        assertThat(event.deadlines()).extracting("code").containsExactly("outcome-publication");
    }

    @Test
    void whatWasNotDecidedIsClosedWithoutAnOutcome() {
        var closed = after(filed(Kind.COMPLAINT, START), START, new Command.Withdraw(), new Command.Close());

        assertThat(closed.dueAt()).isEmpty();
        assertThat(refused(closed, new Command.PublishOutcome(null), SOON)).isEqualTo(new Refusal.NothingToPublish());
    }

    @Test
    void anOutcomeIsShownForAYear() {
        var closed = after(
                filed(Kind.COMPLAINT, START),
                START,
                new Command.Accept(),
                new Command.Decide(UPHELD),
                new Command.Close());

        var published = done(closed, new Command.PublishOutcome(Cases.TEXT_HASH), SOON);

        var event = (OutcomePublished) published.events().getFirst();
        assertThat(event.shownUntil()).isEqualTo(LocalDate.parse("2027-03-02"));
        assertThat(event.textHash()).isEqualTo(Cases.TEXT_HASH);
        assertThat(published.state().dueAt()).isEmpty();
    }

    @Test
    void withoutConsentOnlyCodesArePublished() {
        var filed = Cases.PLATFORM.file(Cases.filing(Kind.COMPLAINT, START, true, false), "consumer", Cases.CALENDAR);
        var closed = after(filed.state(), START, new Command.Accept(), new Command.Decide(UPHELD), new Command.Close());

        assertThat(refused(closed, new Command.PublishOutcome(Cases.TEXT_HASH), SOON))
                .isEqualTo(new Refusal.TextWithoutConsent());
        var published = done(closed, new Command.PublishOutcome(null), SOON);
        assertThat(refused(published.state(), new Command.CorrectOutcome(OutcomeReason.OTHER, Cases.TEXT_HASH), SOON))
                .isEqualTo(new Refusal.TextWithoutConsent());
    }

    @Test
    void moneyNeedsAResultThatPays() {
        var accepted = after(filed(Kind.COMPLAINT, START), START, new Command.Accept());
        var decision = new Decision(Category.QUALITY, true, Result.APOLOGY, 100L);

        assertThat(refused(accepted, new Command.Decide(decision), SOON))
                .isEqualTo(new Refusal.PaymentWithoutPayingResult());
    }

    @ParameterizedTest
    @EnumSource(Result.class)
    void whatIsNotUpheldGivesNothing(Result result) {
        var accepted = after(filed(Kind.COMPLAINT, START), START, new Command.Accept());
        var verdict =
                Cases.decide(accepted, new Command.Decide(new Decision(Category.QUALITY, false, result, null)), SOON);

        if (result == Result.NONE) {
            assertThat(verdict).isInstanceOf(Verdict.Decided.class);
        } else {
            assertThat(verdict).isEqualTo(new Verdict.Refused(new Refusal.ResultWithoutBeingUpheld()));
        }
    }

    @Test
    void sixtyDaysHaveToHavePassedToBeAGround() {
        var accepted = after(filed(Kind.COMPLAINT, START), START, new Command.Accept());
        var passed = new Command.Terminate(TerminationGround.SIXTY_DAYS_PASSED);

        assertThat(refused(accepted, passed, SOON)).isEqualTo(new Refusal.SixtyDaysNotPassed());
        assertThat(done(accepted, passed, START.plus(Duration.ofDays(70)))
                        .state()
                        .status())
                .isEqualTo(Status.TERMINATED);
    }

    @Test
    void aNamedReporterIsToldBeforeHerReportIsClosed() {
        var decided = after(named(Kind.REPORT, START), START, new Command.Accept(), new Command.Decide(UPHELD));

        assertThat(clock(decided, ClockRule.REPORTER_NOTICE).runs()).isTrue();
        assertThat(refused(decided, new Command.Close(), SOON)).isEqualTo(new Refusal.ReporterNotTold());
        var told = after(decided, SOON, new Command.Answer(false), new Command.Close());
        assertThat(told.status()).isEqualTo(Status.CLOSED);
        assertThat(clock(told, ClockRule.REPORTER_NOTICE).runs()).isFalse();
    }

    @Test
    void anUnnamedReporterNeedNotBeTold() {
        var closed = after(
                filed(Kind.REPORT, START),
                START,
                new Command.Accept(),
                new Command.Decide(UPHELD),
                new Command.Close());

        assertThat(closed.status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void repliesAreBounded() {
        var state = filed(Kind.FEEDBACK, START);
        for (int i = 0; i < Rulings.MOST_ANSWERS; i++) {
            state = done(state, new Command.Answer(false), SOON).state();
        }

        assertThat(refused(state, new Command.Answer(false), SOON)).isEqualTo(new Refusal.TooMany(Action.ANSWER));
    }

    @Test
    void correctionsAreBounded() {
        var correct = new Command.CorrectOutcome(OutcomeReason.FACTUAL_ERROR, null);
        var state = after(
                filed(Kind.COMPLAINT, START),
                START,
                new Command.Accept(),
                new Command.Decide(UPHELD),
                new Command.Close(),
                new Command.PublishOutcome(Cases.TEXT_HASH));
        for (int i = 0; i < Rulings.MOST_CORRECTIONS; i++) {
            state = done(state, correct, SOON).state();
        }

        assertThat(refused(state, correct, SOON)).isEqualTo(new Refusal.TooMany(Action.CORRECT));
    }
}
