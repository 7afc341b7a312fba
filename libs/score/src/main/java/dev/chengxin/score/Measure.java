package dev.chengxin.score;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A measure that took effect.
///
/// @param partyId against whom
/// @param violationIds what it answers
/// @param until when it ended or ends; absent when it does not
public record Measure(
        String id,
        MeasureKind kind,
        String partyId,
        List<String> violationIds,
        Instant from,
        @Nullable Instant until) {
    public Measure {
        violationIds = List.copyOf(violationIds);
    }

    /// Whether it had begun, be it over or not.
    boolean begunAt(Instant asOf) {
        return !from.isAfter(asOf);
    }

    /// Whether it holds.
    boolean inForceAt(Instant asOf) {
        return begunAt(asOf) && (until == null || asOf.isBefore(until));
    }
}
