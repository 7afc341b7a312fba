package dev.chengxin.streamer.finding;

import dev.chengxin.streamer.registration.Parties;
import dev.chengxin.streamer.registration.Party;
import dev.chengxin.streamer.session.OnAir;
import dev.chengxin.streamer.session.Sessions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds out whom something concerns, from ids.
public final class Concerns {
    private final Parties parties;
    private final Sessions sessions;
    private final String seat;

    /// @param seat region of the platform's seat, for what concerns nobody known
    public Concerns(Parties parties, Sessions sessions, String seat) {
        this.parties = parties;
        this.sessions = sessions;
        this.seat = seat;
    }

    /// What a livestream leads to; empty when it is not known.
    public Optional<Concern> ofSession(String sessionId, @Nullable Long second) {
        return sessions.find(sessionId).map(session -> of(session, second));
    }

    /// The most telling of the ids counts: the livestream, the streamer, the operator. Ids that nobody knows count
    /// for nothing.
    public Concern of(
            @Nullable String sessionId,
            @Nullable Long second,
            @Nullable String streamerId,
            @Nullable String operatorId) {
        return Optional.ofNullable(sessionId)
                .flatMap(id -> ofSession(id, second))
                .or(() -> Optional.ofNullable(streamerId)
                        .flatMap(parties::streamer)
                        .map(Concerns::of))
                .or(() -> Optional.ofNullable(operatorId)
                        .flatMap(parties::operator)
                        .map(Concerns::of))
                .orElseGet(() -> Concern.nobody(seat));
    }

    private static Concern of(OnAir session, @Nullable Long second) {
        return new Concern(
                session.streamerId(),
                session.operatorId(),
                session.sessionId(),
                second,
                session.region(),
                session.owners());
    }

    private static Concern of(Party party) {
        return new Concern(party.streamerId(), party.operatorId(), null, null, party.region(), party.owners());
    }
}
