package dev.chengxin.streamer.session;

import dev.chengxin.contracts.StreamerEvent.SessionControlFailed;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.event.IdGenerator;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.Aggregates;
import java.time.Clock;

/// Does what is due: marks the end of segments that nobody has marked, and lets requests and pauses run out.
public final class SessionTimers {
    private final Aggregates<Session> sessions;
    private final LiveControls controls;
    private final SegmentLine line;
    private final IdGenerator ids;
    private final Clock clock;
    private final Runnable alarm;

    /// @param alarm told of each request that was not answered in time; perhaps twice of one
    public SessionTimers(
            Aggregates<Session> sessions,
            LiveControls controls,
            SegmentLine line,
            IdGenerator ids,
            Clock clock,
            Runnable alarm) {
        this.sessions = sessions;
        this.controls = controls;
        this.line = line;
        this.ids = ids;
        this.clock = clock;
        this.alarm = alarm;
    }

    /// The mark is sent before it is written that it was: what a crash parts is sent again.
    public void due(String id) {
        sessions.find(id).filter(this::hasToBeMarked).ifPresent(_ -> line.markEnd(id));
        sessions.wake(id, (session, now) -> counted(controls.wake(session, ids.next(), now)));
    }

    private boolean hasToBeMarked(Aggregate<Session> session) {
        var markAt = session.state().times().markAt();
        return markAt != null && !markAt.isAfter(clock.instant());
    }

    private Verdict<Session> counted(Verdict<Session> verdict) {
        if (verdict instanceof Verdict.Decided<Session> decided) {
            decided.events().stream()
                    .filter(event -> event instanceof SessionControlFailed)
                    .forEach(_ -> alarm.run());
        }
        return verdict;
    }
}
