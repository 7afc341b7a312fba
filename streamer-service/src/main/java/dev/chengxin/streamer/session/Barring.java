package dev.chengxin.streamer.session;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.StreamerEvent.MeasureApplied;
import dev.chengxin.contracts.StreamerEvent.SessionStarted;
import dev.chengxin.servicekit.consumer.Effect;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.servicekit.usecase.Selection;
import dev.chengxin.servicekit.web.Cursor;
import dev.chengxin.servicekit.web.PageRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Pauses what is on air of somebody whom a measure keeps off it, for as long as one does. What counts is whether
/// one is in force at the moment of looking, not what the event says: a replay of old measures pauses nothing.
///
/// A livestream that starts while a measure takes effect is not missed: the measure is kept before livestreams are
/// looked for, and the event of each start, which is written with it, has measures looked for once more.
public final class Barring {
    private static final String ROLE = "bar";

    private final Aggregates<Session> sessions;
    private final LiveControls controls;
    private final Bars bars;
    private final Clock clock;

    public Barring(Aggregates<Session> sessions, LiveControls controls, Bars bars, Clock clock) {
        this.sessions = sessions;
        this.controls = controls;
        this.bars = bars;
        this.clock = clock;
    }

    /// A measure that keeps somebody off air took effect.
    public Effect applied(Envelope cause, MeasureApplied measure) {
        var effect = bars.applied(cause, measure);
        settle(cause, measure.streamerId(), measure.operatorId());
        return effect;
    }

    /// A measure is no longer in effect.
    public Effect lifted(Envelope cause, @Nullable String streamerId, String operatorId) {
        var effect = bars.lifted(cause);
        settle(cause, streamerId, operatorId);
        return effect;
    }

    /// A livestream began. It is written only when a measure is found, so that who started it can go on with the
    /// version that the start returned.
    public Effect started(Envelope cause, SessionStarted session) {
        return bars.inForce(session.streamerId(), session.operatorId(), clock.instant())
                ? settle(cause, cause.subject())
                : Effect.IGNORED;
    }

    private boolean inForce(Session session) {
        return bars.inForce(session.streamerId(), session.operatorId(), clock.instant());
    }

    private void settle(Envelope cause, @Nullable String streamerId, String operatorId) {
        for (String id : live(streamerId, operatorId)) {
            settle(cause, id);
        }
    }

    private Effect settle(Envelope cause, String id) {
        return sessions.react(
                cause,
                id,
                (session, now) -> controls.bar(session, inForce(session), Ids.ofCause(cause.id() + id, ROLE), now));
    }

    private List<String> live(@Nullable String streamerId, String operatorId) {
        var wanted = Selection.all().where("status", SessionStatus.LIVE).where("operatorId", operatorId);
        var found = new ArrayList<String>();
        Optional<Cursor> next = Optional.empty();
        do {
            var page = sessions.page(wanted, new PageRequest(PageRequest.MAX_LIMIT, next));
            page.items().stream()
                    .filter(session ->
                            streamerId == null || session.state().streamerId().equals(streamerId))
                    .map(Aggregate::id)
                    .forEach(found::add);
            next = Optional.ofNullable(page.next()).map(Cursor::parse);
        } while (next.isPresent());
        return found;
    }
}
