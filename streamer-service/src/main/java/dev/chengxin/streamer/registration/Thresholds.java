package dev.chengxin.streamer.registration;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.chengxin.contracts.StreamerEvent.ThresholdActivated;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.decision.Verdict.Decided;
import dev.chengxin.servicekit.event.Actor;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.servicekit.usecase.NewAggregate;

/// The entry threshold in force. It decides, so each version is in the ledger.
public final class Thresholds {
    private final Aggregates<Threshold> aggregates;
    private final Actor service;

    public Thresholds(Aggregates<Threshold> aggregates, Actor service) {
        this.aggregates = aggregates;
        this.service = service;
    }

    /// The threshold in force; the standard one is activated where there was none.
    public Aggregate<Threshold> current() {
        return aggregates.find(ThresholdAggregates.ID).orElseGet(this::first);
    }

    /// Puts a threshold in force under the next version.
    public static Decided<Threshold> activate(Threshold before, Threshold wanted) {
        return activated(new Threshold(
                before.version() + 1,
                wanted.minimumAge(),
                wanted.guardianConsentBelow(),
                wanted.trainingDays(),
                wanted.reverificationMonths()));
    }

    private Aggregate<Threshold> first() {
        var wanted = NewAggregate.of(ThresholdAggregates.ID, "standard".getBytes(UTF_8), service);
        return aggregates.create(wanted, _ -> activated(Threshold.standard())).aggregate();
    }

    private static Decided<Threshold> activated(Threshold threshold) {
        return Verdict.decided(
                threshold,
                new ThresholdActivated(
                        threshold.version(),
                        threshold.minimumAge(),
                        threshold.guardianConsentBelow(),
                        threshold.trainingDays(),
                        threshold.reverificationMonths()));
    }
}
