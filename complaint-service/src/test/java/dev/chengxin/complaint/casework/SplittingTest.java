package dev.chengxin.complaint.casework;

import static dev.chengxin.complaint.casework.Cases.after;
import static dev.chengxin.complaint.casework.Cases.done;
import static dev.chengxin.complaint.casework.Cases.filed;
import static dev.chengxin.complaint.casework.Cases.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.ComplaintEvent.ComplaintFiled;
import dev.chengxin.contracts.ComplaintEvent.ComplaintSplit;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SplittingTest {
    private static final Instant RECEIVED = Instant.parse("2026-03-02T02:00:00Z");
    private static final Instant LATER = Instant.parse("2026-03-04T02:00:00Z");
    private static final ComplaintId ID = new ComplaintId("0190b3e4-0000-8000-8000-0000000000c1");
    private static final Command SPLIT = new Command.Split(Cases.REPORT);

    @Test
    void splittingNamesTheReportOnce() {
        var split = done(filed(Kind.COMPLAINT, RECEIVED), SPLIT, LATER.minusSeconds(86_400 + 7_200));

        assertThat(split.events()).containsExactly(new ComplaintSplit(Cases.REPORT.value()));
        assertThat(refused(split.state(), SPLIT, RECEIVED)).isEqualTo(new Refusal.AlreadySplit());
    }

    @Test
    void theReportWasReceivedWithTheComplaintAndIsAboutWhatIsKnownByNow() {
        var complaint = after(
                filed(Kind.COMPLAINT, RECEIVED),
                RECEIVED,
                new Command.LinkTo(Referent.STREAMER, Cases.STREAMER, null, null));

        var report = Cases.PLATFORM.file(Filing.ofReport(ID, complaint, LATER), "moderator", Cases.CALENDAR);

        var event = (ComplaintFiled) report.events().getFirst();
        assertThat(event.kind()).isEqualTo("report");
        assertThat(event.splitFrom()).isEqualTo(ID.value());
        assertThat(event.receivedAt()).isEqualTo(RECEIVED);
        assertThat(event.references().streamerId())
                .isEqualTo(Cases.STREAMER.subject().id());
        assertThat(report.state().jurisdiction()).isEqualTo("530129");
        assertThat(report.state().filing().filedAt()).isEqualTo(LATER);
        // The first reply is given on the complaint.
        assertThat(report.state().clocks()).extracting(Clock::rule).containsExactly(ClockRule.REPORT_DECISION);
        assertThat(report.state().clocks().getFirst().start()).isEqualTo(RECEIVED);
    }

    @Test
    void aReportTakesWhatWasFiledAndNothingThatBelongsToTheComplaint() {
        var words = Map.of(
                Words.DESCRIPTION,
                "a",
                Words.PHONE,
                "1",
                Words.named(Wording.ORDER),
                "b",
                Words.EXTERNAL_REFS,
                "s\t1",
                Words.answer(1),
                "c",
                Words.DECISION,
                "d");

        assertThat(Words.filed(words)).containsOnlyKeys(Words.DESCRIPTION, Words.PHONE, Words.named(Wording.ORDER));
    }
}
