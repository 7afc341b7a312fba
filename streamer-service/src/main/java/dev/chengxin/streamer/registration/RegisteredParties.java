package dev.chengxin.streamer.registration;

import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.Aggregates;
import java.util.Optional;

/// Streamers and operators as they are registered now.
public final class RegisteredParties implements Parties {
    private final Aggregates<Operator> operators;
    private final Aggregates<Streamer> streamers;

    public RegisteredParties(Aggregates<Operator> operators, Aggregates<Streamer> streamers) {
        this.operators = operators;
        this.streamers = streamers;
    }

    @Override
    public Optional<Party> streamer(String id) {
        return streamers.find(id).map(RegisteredParties::party);
    }

    /// A streamer who runs her own room is her own operator.
    @Override
    public Optional<Party> operator(String id) {
        return operators
                .find(id)
                .map(found -> new Party(
                        found.id(),
                        null,
                        found.id(),
                        found.state().region(),
                        found.state().owners(),
                        found.state().status() == OperatorStatus.VERIFIED))
                .or(() -> streamers
                        .find(id)
                        .filter(found -> found.state().selfOperated())
                        .map(RegisteredParties::party));
    }

    private static Party party(Aggregate<Streamer> streamer) {
        Streamer state = streamer.state();
        return new Party(
                streamer.id(),
                streamer.id(),
                state.operatorId(),
                state.region(),
                state.owners(),
                state.status() == StreamerStatus.ADMITTED);
    }
}
