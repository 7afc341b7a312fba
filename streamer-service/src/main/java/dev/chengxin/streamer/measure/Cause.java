package dev.chengxin.streamer.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What led to a measure.
///
/// @param code `ladder`, `violation` or `authority`
/// @param causeId the event that led to it; absent when a human proposed it
/// @param violationIds the violations that it answers
/// @param triggerId the violation that made the points cross; absent when points did not lead to it
/// @param points at that time; absent when points did not lead to it
public record Cause(
        String code,
        @Nullable String causeId,
        List<String> violationIds,
        @Nullable String triggerId,
        @Nullable Integer points) {
    public Cause {
        violationIds = List.copyOf(violationIds);
    }

    /// Whether a measure falls when this violation is overturned: it was the one that led there, or the only one.
    boolean restsOn(String violationId) {
        return violationId.equals(triggerId) || violationIds.equals(List.of(violationId));
    }
}
