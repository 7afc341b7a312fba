package dev.chengxin.streamer.session;

import static dev.chengxin.streamer.session.Planned.CONTROLS;
import static dev.chengxin.streamer.session.Planned.START;
import static dev.chengxin.streamer.session.Planned.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.StreamerEvent.SessionControlAcknowledged;
import dev.chengxin.contracts.StreamerEvent.SessionControlFailed;
import dev.chengxin.contracts.StreamerEvent.SessionControlRequested;
import dev.chengxin.servicekit.decision.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LiveControlsTest {
    private static final SessionAggregates KIND = new SessionAggregates();
    private static final Instant DAY_AFTER = START.plus(Duration.ofHours(24));

    private final Session live = Planned.live();
    private final Session paused = asked(live, "pause", ControlAction.PAUSE);

    @Test
    void aRequestSaysByItsEventWhatThePlatformHasToAcknowledge() {
        var verdict = CONTROLS.request(live, request("019c", ControlAction.PAUSE), START);
        assertThat(Planned.events(verdict))
                .singleElement()
                .isEqualTo(new SessionControlRequested(
                        "streamer", "operator", "pause", "medical-effect", null, DAY_AFTER, "019c"));
        assertThat(Planned.events(verdict).getFirst().ownId()).isEqualTo("019c");
    }

    @Test
    void whatIsNotAnsweredInTenSecondsIsAnAlarm() {
        Instant due = START.plusSeconds(10);
        assertThat(KIND.dueAt(paused)).contains(due);
        assertThat(KIND.work(paused)).isEmpty();
        assertThat(CONTROLS.wake(paused, "unused", due.minusMillis(1))).isInstanceOf(Verdict.Unchanged.class);

        var verdict = CONTROLS.wake(paused, "unused", due);
        assertThat(Planned.events(verdict))
                .containsExactly(new SessionControlFailed("pause", "pause", "no-acknowledgement"));
        assertThat(KIND.work(Planned.decided(verdict)))
                .hasValueSatisfying(work -> assertThat(work.type()).isEqualTo("control-alarm"))
                .hasValueSatisfying(work -> assertThat(work.risk()).isEqualTo(100))
                .hasValueSatisfying(work -> assertThat(work.dueAt()).isEqualTo(due));
    }

    @Test
    void aLateAnswerStillCountsAndEndsTheAlarm() {
        var unanswered = Planned.decided(CONTROLS.wake(paused, "unused", START.plusSeconds(10)));
        var verdict = answer(unanswered, "pause", ControlMove.ACKNOWLEDGE);
        assertThat(Planned.events(verdict)).containsExactly(new SessionControlAcknowledged("pause", "pause", START));
        assertThat(KIND.work(Planned.decided(verdict))).isEmpty();
    }

    @Test
    void aLaterRequestThatIsAnsweredEndsTheAlarmOfAnEarlierOne() {
        var unanswered = Planned.decided(CONTROLS.wake(paused, "unused", START.plusSeconds(10)));
        var again = asked(unanswered, "again", ControlAction.PAUSE);
        assertThat(KIND.work(again)).isPresent();
        assertThat(KIND.work(Planned.decided(answer(again, "again", ControlMove.ACKNOWLEDGE))))
                .isEmpty();
    }

    @Test
    void theSameAnswerAgainChangesNothingAndAnotherIsRefused() {
        var done = Planned.decided(answer(paused, "pause", ControlMove.ACKNOWLEDGE));
        assertThat(answer(done, "pause", ControlMove.ACKNOWLEDGE)).isInstanceOf(Verdict.Unchanged.class);
        assertThat(Planned.refusal(answer(done, "pause", ControlMove.REJECT)).code())
                .isEqualTo("illegal-transition");
        assertThat(Planned.refusal(answer(done, "other", ControlMove.REJECT))
                        .faults()
                        .getFirst()
                        .pointer())
                .isEqualTo("/requestId");
    }

    @Test
    void aPauseLapsesAfterADay() {
        var done = Planned.decided(answer(paused, "pause", ControlMove.ACKNOWLEDGE));
        assertThat(KIND.dueAt(done)).contains(DAY_AFTER);
        var verdict = CONTROLS.wake(done, "lapse", DAY_AFTER);
        assertThat(Planned.events(verdict))
                .containsExactly(new SessionControlRequested(
                        "streamer", "operator", "resume", "pause-lapsed", null, null, "lapse"));
        assertThat(Restraint.pause(Planned.decided(verdict))).isEmpty();
    }

    @Test
    void aConfirmedViolationKeepsThePauseUntilItIsOverturned() {
        var done = Planned.decided(answer(paused, "pause", ControlMove.ACKNOWLEDGE));
        var confirmed = Planned.decided(CONTROLS.confirmed(done, "violation"));
        assertThat(KIND.dueAt(confirmed)).isEmpty();
        assertThat(CONTROLS.wake(confirmed, "lapse", DAY_AFTER)).isInstanceOf(Verdict.Unchanged.class);
        assertThat(CONTROLS.confirmed(confirmed, "violation")).isInstanceOf(Verdict.Unchanged.class);

        var overturned = Planned.decided(CONTROLS.overturned(confirmed, "violation"));
        assertThat(KIND.dueAt(overturned)).contains(DAY_AFTER);
        assertThat(Planned.events(CONTROLS.wake(overturned, "lapse", DAY_AFTER.plusSeconds(1))))
                .hasSize(1);
    }

    @Test
    void aMeasurePausesForAsLongAsItLasts() {
        var barred = Planned.decided(CONTROLS.bar(live, true, "bar", START));
        assertThat(Restraint.pause(barred)).isPresent();
        assertThat(Restraint.lapsesAt(barred)).isEmpty();
        assertThat(CONTROLS.bar(barred, true, "again", START)).isInstanceOf(Verdict.Unchanged.class);

        var verdict = CONTROLS.bar(barred, false, "resume", START);
        assertThat(Planned.events(verdict))
                .containsExactly(new SessionControlRequested(
                        "streamer", "operator", "resume", "measure-lifted", null, null, "resume"));
        assertThat(CONTROLS.bar(Planned.decided(verdict), false, "again", START))
                .isInstanceOf(Verdict.Unchanged.class);
        assertThat(CONTROLS.bar(paused, false, "other", START))
                .as("somebody else's pause is not undone")
                .isInstanceOf(Verdict.Unchanged.class);
    }

    @Test
    void whoIsBarredIsNotResumedByTheLapseOfAnotherPauseOrByAModerator() {
        var barred = Planned.decided(CONTROLS.bar(live, true, "bar", START));
        var both = asked(barred, "pause", ControlAction.PAUSE);
        var answered = Planned.decided(answer(
                Planned.decided(answer(both, "bar", ControlMove.ACKNOWLEDGE)), "pause", ControlMove.ACKNOWLEDGE));
        assertThat(KIND.dueAt(answered)).isEmpty();
        assertThat(CONTROLS.wake(answered, "lapse", DAY_AFTER)).isInstanceOf(Verdict.Unchanged.class);
        assertThat(refusal(answered, ControlAction.RESUME)).isEqualTo("barred");

        assertThat(Planned.events(CONTROLS.bar(answered, false, "lifted", DAY_AFTER)))
                .as("the other pause lapsed meanwhile")
                .containsExactly(new SessionControlRequested(
                        "streamer", "operator", "resume", "measure-lifted", null, null, "lifted"));
    }

    @Test
    void aMeasureThatIsLiftedDoesNotUndoSomebodyElsesPause() {
        var done = Planned.decided(answer(paused, "pause", ControlMove.ACKNOWLEDGE));
        var barred = Planned.decided(CONTROLS.bar(done, true, "bar", START));
        var answered = Planned.decided(answer(barred, "bar", ControlMove.ACKNOWLEDGE));
        var verdict = CONTROLS.bar(answered, false, "lifted", START.plusSeconds(60));
        assertThat(Planned.events(verdict)).isEmpty();
        var lifted = Planned.decided(verdict);
        assertThat(Restraint.pause(lifted)).isPresent();
        assertThat(KIND.dueAt(lifted)).contains(DAY_AFTER);

        var kept = Planned.decided(CONTROLS.confirmed(answered, "violation"));
        assertThat(Planned.events(CONTROLS.bar(kept, false, "lifted", DAY_AFTER.plusSeconds(1))))
                .as("a confirmed violation keeps it")
                .isEmpty();
    }

    @Test
    void aPlatformThatRefusesToRestrainIsAnAlarmUntilItDoes() {
        var rejected = Planned.decided(answer(paused, "pause", ControlMove.REJECT));
        assertThat(KIND.work(rejected))
                .hasValueSatisfying(work -> assertThat(work.type()).isEqualTo("control-alarm"));
        var unanswered = Planned.decided(CONTROLS.wake(paused, "unused", START.plusSeconds(10)));
        assertThat(KIND.work(Planned.decided(answer(unanswered, "pause", ControlMove.REJECT))))
                .as("a refusal does not silence the alarm of silence")
                .isPresent();
        var again = asked(rejected, "again", ControlAction.PAUSE);
        assertThat(KIND.work(again)).isPresent();
        assertThat(KIND.work(Planned.decided(answer(again, "again", ControlMove.ACKNOWLEDGE))))
                .isEmpty();

        var warned = asked(live, "warn", ControlAction.WARN);
        assertThat(KIND.work(Planned.decided(answer(warned, "warn", ControlMove.REJECT))))
                .as("a warning takes nothing away")
                .isEmpty();
    }

    @Test
    void aPlatformThatDoesNotResumeWhatTheServiceGivesBackIsAnAlarm() {
        var barred = Planned.decided(CONTROLS.bar(live, true, "bar", START));
        var done = Planned.decided(answer(barred, "bar", ControlMove.ACKNOWLEDGE));
        var lifted = Planned.decided(CONTROLS.bar(done, false, "lifted", START));
        assertThat(KIND.work(Planned.decided(answer(lifted, "lifted", ControlMove.REJECT))))
                .isPresent();
    }

    @Test
    void aPauseThatThePlatformRefusedOrThatWasUndoneDoesNotLapse() {
        var rejected = Planned.decided(answer(paused, "pause", ControlMove.REJECT));
        assertThat(KIND.dueAt(rejected)).isEmpty();
        var resumed = asked(paused, "resume", ControlAction.RESUME);
        assertThat(Restraint.lapsesAt(resumed)).isEqualTo(Optional.empty());
    }

    @Test
    void aPlatformThatRefusesToResumeIsNotAskedAgainAndAgain() {
        var done = Planned.decided(answer(paused, "pause", ControlMove.ACKNOWLEDGE));
        var lapsed = Planned.decided(CONTROLS.wake(done, "lapse", DAY_AFTER));
        var refused = Planned.decided(answer(lapsed, "lapse", ControlMove.REJECT));
        assertThat(Restraint.pause(refused)).isPresent();
        assertThat(KIND.dueAt(refused)).isEmpty();
        assertThat(CONTROLS.wake(refused, "again", DAY_AFTER.plusSeconds(60))).isInstanceOf(Verdict.Unchanged.class);
    }

    @Test
    void onlyWhatWasTakenAwayIsGivenBack() {
        assertThat(refusal(live, ControlAction.RESUME)).isEqualTo("nothing-to-resume");
        var warned = asked(live, "warn", ControlAction.WARN);
        assertThat(refusal(warned, ControlAction.RESUME)).isEqualTo("nothing-to-resume");
        var muted = asked(warned, "mute", ControlAction.MUTE);
        var resumed = asked(muted, "resume", ControlAction.RESUME);
        assertThat(refusal(resumed, ControlAction.RESUME)).isEqualTo("nothing-to-resume");
    }

    @Test
    void requestsAreBounded() {
        var session = live;
        for (int count = 0; count < LiveControls.MOST; count++) {
            session = asked(session, "r" + count, ControlAction.WARN);
        }
        assertThat(refusal(session, ControlAction.WARN)).isEqualTo("too-many-controls");
    }

    @Test
    void nobodyButTheServiceSaysThatAPauseLapsed() {
        var forged = new LiveControls.Request("r", ControlAction.RESUME, ControlReason.PAUSE_LAPSED, null);
        assertThat(Planned.refusal(CONTROLS.request(paused, forged, START))
                        .faults()
                        .getFirst()
                        .pointer())
                .isEqualTo("/reason");
    }

    @Test
    void anAnswerFromTheFutureIsRefused() {
        var early = new LiveControls.Answer("pause", ControlMove.ACKNOWLEDGE, START.plus(Duration.ofMinutes(6)));
        assertThat(Planned.refusal(CONTROLS.answer(paused, early, START))
                        .faults()
                        .getFirst()
                        .pointer())
                .isEqualTo("/at");
    }

    private static Session asked(Session session, String id, ControlAction action) {
        return Planned.decided(CONTROLS.request(session, request(id, action), START));
    }

    private static Verdict<Session> answer(Session session, String id, ControlMove move) {
        return CONTROLS.answer(session, new LiveControls.Answer(id, move, START), START);
    }

    private static String refusal(Session session, ControlAction action) {
        return Planned.refusal(CONTROLS.request(session, request("r", action), START))
                .code();
    }
}
