package dev.chengxin.streamer.finding;

import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.Aggregates;
import java.util.Optional;

/// Confirmed findings, as other decisions look at them.
public final class Violations {
    private final Aggregates<Finding> aggregates;

    public Violations(Aggregates<Finding> aggregates) {
        this.aggregates = aggregates;
    }

    /// A violation that was not overturned.
    public Optional<Finding> standing(String id) {
        return in(id, FindingStatus.CONFIRMED);
    }

    /// Whether it was a violation and is none any more.
    public boolean overturned(String id) {
        return in(id, FindingStatus.OVERTURNED).isPresent();
    }

    private Optional<Finding> in(String id, FindingStatus status) {
        return aggregates.find(id).map(Aggregate::state).filter(found -> found.status() == status);
    }
}
