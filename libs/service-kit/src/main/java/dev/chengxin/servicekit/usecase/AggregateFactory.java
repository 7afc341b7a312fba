package dev.chengxin.servicekit.usecase;

import dev.chengxin.servicekit.aggregate.AggregateStores;
import dev.chengxin.servicekit.aggregate.StateCodec;
import dev.chengxin.servicekit.personal.PersonalData;
import dev.chengxin.servicekit.reservation.Reservations;
import dev.chengxin.servicekit.worklist.WorkLeases;
import java.time.Clock;

/// Opens the aggregates of each kind that a service has; one bean method per kind is all its wiring.
public final class AggregateFactory {
    private final AggregateStores stores;
    private final PersonalData personal;
    private final Reservations reservations;
    private final WorkLeases leases;
    private final String service;
    private final Clock clock;

    /// @param service the service's name, the actor of what it does by itself
    public AggregateFactory(
            AggregateStores stores,
            PersonalData personal,
            Reservations reservations,
            WorkLeases leases,
            String service,
            Clock clock) {
        this.stores = stores;
        this.personal = personal;
        this.reservations = reservations;
        this.leases = leases;
        this.service = service;
        this.clock = clock;
    }

    /// The aggregates of a kind, with the indexes that its lists need.
    public <S> Aggregates<S> open(AggregateKind<S> kind) {
        var store = stores.open(
                kind.collection(),
                StateCodec.json(kind.state()),
                kind.schema(),
                (id, state) -> Index.of(kind, id, state));
        return new Aggregates<>(new Shelf<>(kind, store, personal), reservations, leases, service, clock);
    }
}
