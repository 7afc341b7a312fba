package dev.chengxin.streamer.session;

import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.streamer.finding.Suspicions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/// Stores segments, has them looked at, and commits to them at the end. Each step may come again after a crash and
/// then changes nothing (`SegmentIntakeTest`).
public final class SegmentIntake {
    private final Aggregates<Session> sessions;
    private final Segments segments;
    private final Broadcasts broadcasts;
    private final Watch watch;
    private final Suspicions suspicions;
    private final Clock clock;

    public SegmentIntake(
            Aggregates<Session> sessions,
            Segments segments,
            Broadcasts broadcasts,
            Watch watch,
            Suspicions suspicions,
            Clock clock) {
        this.sessions = sessions;
        this.segments = segments;
        this.broadcasts = broadcasts;
        this.watch = watch;
        this.suspicions = suspicions;
        this.clock = clock;
    }

    /// What came of something that arrived.
    public enum Arrival {
        NEW,
        REPEATED,
        /// There is no such livestream.
        UNKNOWN
    }

    /// A segment arrived. The first of its number is looked at, so that a repeat with other words cannot hide what
    /// was said, and it is kept last: what is kept was looked at, so a replay does not hold old words against the
    /// goods of today. A livestream is not waited for: it is this service's own, and a segment of one that does not
    /// exist would hold up all others of its partition.
    public Arrival take(String sessionId, Segment segment) {
        var found = sessions.find(sessionId);
        if (found.isEmpty()) {
            return Arrival.UNKNOWN;
        }
        Session session = found.get().state();
        if (segments.keeps(sessionId, segment.number())) {
            return Arrival.REPEATED;
        }
        watch.look(sessionId, session, segment).forEach(suspicions::raise);
        boolean late = session.status() == SessionStatus.ENDED;
        boolean fresh = segments.keep(sessionId, segment, late, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return fresh ? Arrival.NEW : Arrival.REPEATED;
    }

    /// The mark of the end arrived: all that was sent before is stored, so it can be committed to.
    ///
    /// @throws IllegalStateException when it could not be written now
    public Arrival close(String sessionId) {
        var found = sessions.find(sessionId);
        if (found.isEmpty()) {
            return Arrival.UNKNOWN;
        }
        if (status(found.get()) != SessionStatus.ENDING) {
            return Arrival.REPEATED;
        }
        Chain chain = segments.chain(sessionId);
        sessions.wake(sessionId, (session, _) -> broadcasts.commit(session, chain));
        if (sessions.find(sessionId).map(SegmentIntake::status).orElseThrow() != SessionStatus.ENDED) {
            throw new IllegalStateException("somebody else changed the session first");
        }
        return Arrival.NEW;
    }

    private static SessionStatus status(Aggregate<Session> session) {
        return session.state().status();
    }
}
