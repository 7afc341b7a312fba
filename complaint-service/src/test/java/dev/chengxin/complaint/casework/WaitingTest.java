package dev.chengxin.complaint.casework;

import static dev.chengxin.complaint.casework.Cases.UPHELD;
import static dev.chengxin.complaint.casework.Cases.after;
import static dev.chengxin.complaint.casework.Cases.clock;
import static dev.chengxin.complaint.casework.Cases.done;
import static dev.chengxin.complaint.casework.Cases.filed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.servicekit.worklist.RiskInput;
import dev.chengxin.servicekit.worklist.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitingTest {
    private static final Instant START = Instant.parse("2026-03-02T02:00:00Z");

    @Test
    void whatIsFiledWaitsWithItsEarliestClock() {
        var complaint = filed(Kind.COMPLAINT, START);

        assertThat(Waiting.of(complaint))
                .contains(new Work(
                        "complaint",
                        20,
                        List.of(new RiskInput("kind-complaint", 1)),
                        START,
                        clock(complaint, ClockRule.FIRST_REPLY).dueAt(),
                        false,
                        "platform"));
    }

    @ParameterizedTest
    @CsvSource({"FEEDBACK, 5", "COMPLAINT, 20", "REPORT, 30"})
    void theKindCounts(Kind kind, int risk) {
        assertThat(work(filed(kind, START)).risk()).isEqualTo(risk);
    }

    @ParameterizedTest
    @CsvSource({"9999, 20", "10000, 25", "99999, 25", "100000, 30", "999999, 30", "1000000, 40"})
    void whatIsClaimedCounts(long fen, int risk) {
        var work = work(claiming(fen));

        assertThat(work.risk()).isEqualTo(risk);
        assertThat(work.riskInputs()).contains(new RiskInput("claimed-fen", fen));
    }

    @Test
    void whatRanOutAndIsStillToDoCountsAndComesFirst() {
        var once = done(filed(Kind.COMPLAINT, START), new Command.RunTimers(), START.plus(Duration.ofHours(25)))
                .state();
        var often = done(once, new Command.RunTimers(), START.plus(Duration.ofDays(60)))
                .state();

        assertThat(work(once).risk()).isEqualTo(40);
        assertThat(work(once).dueAt()).isEqualTo(START.plus(Duration.ofHours(24)));
        assertThat(work(often).risk()).isEqualTo(60);
        assertThat(work(often).riskInputs()).contains(new RiskInput("clocks-overdue", 4));
        assertThat(work(after(once, START.plus(Duration.ofHours(25)), new Command.Answer(false)))
                        .risk())
                .isEqualTo(20);
    }

    @Test
    void conductThatWasFoundWrongCounts() {
        var decided = after(filed(Kind.COMPLAINT, START), START, new Command.Accept(), new Command.Decide(UPHELD));

        assertThat(work(decided).risk()).isEqualTo(30);
        assertThat(work(decided).riskInputs()).contains(new RiskInput("conduct", 1));
    }

    @Test
    void theOutcomeIsTheLastThingToDoUnlessSomebodyCallsItWrong() {
        var closed = after(
                filed(Kind.COMPLAINT, START),
                START,
                new Command.Accept(),
                new Command.Decide(UPHELD),
                new Command.Close());
        var published = done(closed, new Command.PublishOutcome(null), START.plusSeconds(600))
                .state();
        Instant asked = START.plusSeconds(900);
        var requested = done(published, new Command.RequestCorrection(), asked).state();
        var declined = after(requested, asked, new Command.DeclineCorrection());

        assertThat(work(closed).since()).isEqualTo(closed.closedAt());
        assertThat(work(closed).dueAt())
                .isEqualTo(clock(closed, ClockRule.OUTCOME_PUBLICATION).dueAt());
        assertThat(Waiting.of(published)).isEmpty();
        assertThat(work(requested).since()).isEqualTo(asked);
        assertThat(work(requested).dueAt())
                .isEqualTo(clock(requested, ClockRule.OUTCOME_CORRECTION).dueAt());
        assertThat(Waiting.of(declined)).isEmpty();
    }

    @Test
    void whatIsClosedWithoutADecisionDoesNotWait() {
        assertThat(Waiting.of(after(filed(Kind.COMPLAINT, START), START, new Command.Withdraw(), new Command.Close())))
                .isEmpty();
        assertThat(Waiting.of(after(filed(Kind.FEEDBACK, START), START, new Command.Close())))
                .isEmpty();
    }

    @Test
    void aComplaintWhoseClocksStandStillHasNoDeadline() {
        var report = after(filed(Kind.REPORT, START), START, new Command.Answer(false), new Command.StartTest());

        assertThat(work(report).dueAt()).isNull();
        assertThat(work(report).provisional()).isNull();
        assertThat(work(report).binds()).isNull();
    }

    private static Work work(Complaint complaint) {
        return Waiting.of(complaint).orElseThrow();
    }

    private static Complaint claiming(long fen) {
        var plain = Cases.filing(Kind.COMPLAINT, START, false, true);
        var filing = new Filing(
                plain.kind(),
                plain.channel(),
                plain.filedAt(),
                plain.receivedAt(),
                plain.owner(),
                plain.jurisdiction(),
                plain.references(),
                plain.unmatched(),
                plain.publicationConsent(),
                plain.named(),
                fen,
                plain.language(),
                plain.filedHash(),
                plain.deadlines(),
                plain.reportId(),
                plain.splitFrom(),
                plain.promise());
        return Cases.PLATFORM.file(filing, "anonymous", Cases.CALENDAR).state();
    }
}
