package dev.chengxin.score;

import dev.chengxin.score.Fact.Batch;
import dev.chengxin.score.Fact.Closed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was counted for the components.
///
/// @param offered batches in scope of a certificate that were offered within 365 days
/// @param good those of them that are certified and did not fail
/// @param orders of the last 365 days
/// @param closed complaints that were closed within 365 days
/// @param upheld those of them in which the consumer was right
/// @param late those of them in which a deadline that binds the operator was missed
/// @param falseAdvertising violations of the last 730 days that count as false advertising
public record Counters(
        long offered, long good, long orders, long closed, long upheld, long late, long falseAdvertising) {
    /// From how many violations on false advertising is aggravated (广告法, art. 55).
    private static final int AGGRAVATED = 3;

    static Counters of(Facts facts, Points points, Instant asOf) {
        List<Batch> batches = facts.batchesInScope(asOf);
        List<Closed> closed = facts.closed(asOf);
        return new Counters(
                batches.size(),
                batches.stream().filter(batch -> isGood(batch, asOf)).count(),
                facts.orders(asOf),
                closed.size(),
                closed.stream().filter(Closed::upheld).count(),
                closed.stream().filter(close -> !close.onTime()).count(),
                points.falseAdvertising(asOf));
    }

    /// Whether false advertising was repeated as often as the law takes for aggravated.
    public boolean aggravated() {
        return falseAdvertising >= AGGRAVATED;
    }

    private static boolean isGood(Batch batch, Instant asOf) {
        return has(batch.certifiedAt(), asOf) && !has(batch.failedAt(), asOf);
    }

    private static boolean has(@Nullable Instant happened, Instant asOf) {
        return happened != null && !happened.isAfter(asOf);
    }
}
