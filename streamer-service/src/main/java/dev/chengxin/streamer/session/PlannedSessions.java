package dev.chengxin.streamer.session;

import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.Aggregates;
import java.util.Optional;

/// Livestreams as they are kept.
public final class PlannedSessions implements Sessions {
    private final Aggregates<Session> aggregates;

    public PlannedSessions(Aggregates<Session> aggregates) {
        this.aggregates = aggregates;
    }

    @Override
    public Optional<OnAir> find(String sessionId) {
        return aggregates.find(sessionId).map(PlannedSessions::onAir);
    }

    private static OnAir onAir(Aggregate<Session> found) {
        Session session = found.state();
        return new OnAir(
                found.id(),
                session.streamerId(),
                session.operatorId(),
                session.region(),
                session.owners(),
                session.plan().productIds(),
                session.plan().batchIds(),
                session.times().startedAt(),
                session.times().endedAt());
    }
}
