package dev.chengxin.complaint.casework;

import static dev.chengxin.complaint.casework.Cases.UPHELD;
import static dev.chengxin.complaint.casework.Cases.after;
import static dev.chengxin.complaint.casework.Cases.clock;
import static dev.chengxin.complaint.casework.Cases.done;
import static dev.chengxin.complaint.casework.Cases.filed;
import static dev.chengxin.complaint.casework.Cases.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.ComplaintEvent.OutcomeCorrectionDeclined;
import dev.chengxin.contracts.ComplaintEvent.OutcomeCorrectionRequested;
import dev.chengxin.regulation.LegalTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What becomes of a published outcome that somebody calls wrong.
class CorrectionsTest {
    private static final Instant START = Instant.parse("2026-03-02T02:00:00Z");
    private static final Instant SOON = START.plusSeconds(600);
    private static final Command REQUEST = new Command.RequestCorrection();

    @Test
    void aRequestIsSettledWithinThreeWorkingDays() {
        var requested = done(published(), REQUEST, SOON);

        var event = (OutcomeCorrectionRequested) requested.events().getFirst();
        assertThat(event.round()).isEqualTo(1);
        assertThat(event.deadlines())
                .singleElement()
                .satisfies(deadline ->
                        assertThat(deadline.dueAt()).isEqualTo(LegalTime.endOf(LocalDate.parse("2026-03-05"))));
        assertThat(requested.state().dueAt()).contains(LegalTime.endOf(LocalDate.parse("2026-03-05")));
    }

    @Test
    void correctionWithdrawalAndRefusalSettleIt() {
        var requested = after(published(), START, REQUEST);

        for (Command settlement : List.of(
                new Command.CorrectOutcome(OutcomeReason.FACTUAL_ERROR, null),
                new Command.WithdrawOutcome(OutcomeReason.FACTUAL_ERROR),
                new Command.DeclineCorrection())) {
            var settled = after(requested, SOON, settlement);
            var clock = clock(settled, ClockRule.OUTCOME_CORRECTION);

            assertThat(clock.runs()).isFalse();
            assertThat(settled.done(clock)).as("%s", settlement).isTrue();
            assertThat(settled.correctionRequested()).isFalse();
        }
    }

    @Test
    void aRefusalNamesTheRequest() {
        var again = after(published(), START, REQUEST, new Command.DeclineCorrection(), REQUEST);

        assertThat(done(again, new Command.DeclineCorrection(), SOON).events())
                .containsExactly(new OutcomeCorrectionDeclined(2));
    }

    @Test
    void aRequestThatIsNotSettledIsMissed() {
        var requested = after(published(), START, REQUEST);

        var missed = done(requested, new Command.RunTimers(), Instant.parse("2026-03-05T16:00:00Z"));

        assertThat(missed.events()).singleElement().extracting("deadline.code").isEqualTo("outcome-correction");
        assertThat(missed.state().overdue()).isTrue();
        assertThat(missed.state().onTime()).isTrue();
    }

    @Test
    void oneRequestWaitsAtATimeAndOnlyOneThatWaitsIsRefused() {
        var requested = after(published(), START, REQUEST);

        assertThat(refused(requested, REQUEST, SOON)).isEqualTo(new Refusal.CorrectionRequested());
        assertThat(refused(published(), new Command.DeclineCorrection(), SOON))
                .isEqualTo(new Refusal.NoCorrectionRequested());
    }

    @Test
    void whatIsNotPublishedIsNotCorrected() {
        assertThat(refused(filed(Kind.COMPLAINT, START), REQUEST, SOON))
                .isEqualTo(new Refusal.IllegalTransition(Action.REQUEST_CORRECTION, "none"));
    }

    @Test
    void requestsAreBounded() {
        var state = published();
        for (int i = 0; i < Rulings.MOST_CORRECTION_REQUESTS; i++) {
            state = after(state, START, REQUEST, new Command.DeclineCorrection());
        }

        assertThat(refused(state, REQUEST, SOON)).isEqualTo(new Refusal.TooMany(Action.REQUEST_CORRECTION));
    }

    private static Complaint published() {
        return after(
                filed(Kind.COMPLAINT, START),
                START,
                new Command.Accept(),
                new Command.Decide(UPHELD),
                new Command.Close(),
                new Command.PublishOutcome(null));
    }
}
