package dev.chengxin.score;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a streamer or an operator is worth at an instant, with everything that it was computed from.
///
/// @param asOf the instant that it holds for
/// @param rulebookVersion version of the rulebook in force then
/// @param components each in hundredths
/// @param points with what each violation costs
/// @param step of the ladder, 1 for the lowest; 0 when none is reached
/// @param renewBy until when the identity has to be checked again; absent when it never was checked
/// @param openGraveCase whether a grave case caps the grade
/// @param blacklisted whether a blacklist sinks it
/// @param measures in force against the party itself
public record Standing(
        Instant asOf,
        int rulebookVersion,
        Rating rating,
        Map<Component, Integer> components,
        Points points,
        int step,
        Counters counters,
        @Nullable Instant renewBy,
        boolean openGraveCase,
        boolean blacklisted,
        List<Measure> measures) {
    public Standing {
        components = Map.copyOf(components);
        measures = List.copyOf(measures);
    }

    /// Whether an index that was published would be published anew: index, components or points differ.
    public boolean differs(Standing other) {
        return rating.index() != other.rating.index()
                || !components.equals(other.components)
                || points.total() != other.points.total();
    }
}
