package dev.chengxin.audit.standing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.chengxin.servicekit.event.Actor;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.servicekit.usecase.NewAggregate;

/// The rulebooks as they were decided. They decide on points, so each activation is in the ledger, and standings
/// count it from there ([RulesOfLedger]).
public final class RulebooksInForce {
    private final Aggregates<RulebookHistory> aggregates;
    private final Actor service;

    public RulebooksInForce(Aggregates<RulebookHistory> aggregates, Actor service) {
        this.aggregates = aggregates;
        this.service = service;
    }

    /// The history; the standard rulebook is activated where there was none.
    public Aggregate<RulebookHistory> history() {
        return aggregates.find(RulebookAggregates.ID).orElseGet(this::first);
    }

    private Aggregate<RulebookHistory> first() {
        var wanted = NewAggregate.of(RulebookAggregates.ID, "standard".getBytes(UTF_8), service);
        return aggregates.create(wanted, RulebookHistory::standard).aggregate();
    }
}
