package dev.chengxin.streamer.session;

import static dev.chengxin.streamer.session.Planned.BROADCASTS;
import static dev.chengxin.streamer.session.Planned.CONTROLS;
import static dev.chengxin.streamer.session.Planned.NOW;
import static dev.chengxin.streamer.session.Planned.START;
import static dev.chengxin.streamer.session.Planned.TEXTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.servicekit.decision.Coded;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.test.Diagrams;
import dev.chengxin.servicekit.test.TransitionsContract;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SessionLifecycleTest {
    private static final Readiness READY = Planned.ready(true, true, false);

    @Test
    void livestreamsMoveAsTheirTableSays() {
        Map<SessionAction, Function<Session, Verdict<Session>>> commands = Map.of(
                SessionAction.CLEAR,
                session -> BROADCASTS.clear(session, READY, NOW),
                SessionAction.CANCEL,
                BROADCASTS::cancel,
                SessionAction.START,
                session -> BROADCASTS.start(session, READY, START),
                SessionAction.CONTROL,
                session -> CONTROLS.request(session, Planned.request("r", ControlAction.PAUSE), START),
                SessionAction.END,
                session -> BROADCASTS.end(session, START.plusSeconds(60)),
                SessionAction.COMMIT,
                session -> BROADCASTS.commit(session, Chain.empty()));
        new TransitionsContract<>(Lifecycle.OF_SESSION, Session::status, commands).check(List.of(Planned.session()));
    }

    @Test
    void requestsMoveAsTheirTableSays() {
        var asked = Planned.decided(CONTROLS.request(Planned.live(), Planned.request("r", ControlAction.MUTE), START));
        Map<ControlMove, Function<Session, Verdict<Session>>> commands = Map.of(
                ControlMove.ACKNOWLEDGE,
                session -> CONTROLS.answer(session, answer(ControlMove.ACKNOWLEDGE), START),
                ControlMove.REJECT,
                session -> CONTROLS.answer(session, answer(ControlMove.REJECT), START),
                ControlMove.EXPIRE,
                session -> CONTROLS.wake(session, "unused", START.plusSeconds(10)));
        new TransitionsContract<>(
                        Lifecycle.OF_CONTROL,
                        (Session session) -> session.controls().getFirst().status(),
                        commands)
                .check(List.of(asked));
    }

    @Test
    void everyCodeHasWordsInBothLanguages() {
        Stream<Coded> codes = Stream.of(
                        SessionStatus.values(),
                        SessionAction.values(),
                        ControlAction.values(),
                        ControlReason.values(),
                        ControlStatus.values(),
                        ControlMove.values(),
                        ClaimKind.values(),
                        SegmentKind.values())
                .flatMap(Stream::<Coded>of);
        assertThat(codes).allMatch(TEXTS::knows);
    }

    @Test
    void theDiagramsAreThoseOfTheTables() {
        Diagrams.agrees("session-states.md", """
                # States of livestreams and of live control

                Drawn from the transition tables in `session.Lifecycle` of streamer-service; a test compares them. What is not
                here is refused with 409.

                ## Session

                `commit` is the service's own: once every segment that was sent before the end is stored, `session.ended`
                commits to their number and hash chain.

                %s
                ## Request to the platform

                `expire` is a timer's, ten seconds after the request; a late answer still counts. A pause lapses after 24 hours
                by a request to resume with reason `pause-lapsed`, unless a violation in the session is confirmed by then.
                A measure that keeps somebody of it off air pauses it with reason `measure`, until the measure is lifted:
                before that nothing is resumed, and afterwards what somebody else paused stays paused for its own time.

                %s""".formatted(
                        Lifecycle.OF_SESSION.diagram(SessionStatus.PLANNED),
                        Lifecycle.OF_CONTROL.diagram(ControlStatus.REQUESTED)));
    }

    private static LiveControls.Answer answer(ControlMove move) {
        return new LiveControls.Answer("r", move, START);
    }
}
