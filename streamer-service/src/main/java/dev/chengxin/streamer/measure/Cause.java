package dev.chengxin.streamer.measure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What led to a measure.
///
/// @param code `ladder`, `violation` or `authority`
/// @param causeId the event that led to it; absent when a human proposed it
/// @param violationIds the violations that it answers
/// @param triggerId the violation that made the points cross; absent when points did not lead to it
/// @param points at that time; absent when points did not lead to it
/// @param overturned those of the violations that are none any more; absent for none
public record Cause(
        String code,
        @Nullable String causeId,
        List<String> violationIds,
        @Nullable String triggerId,
        @Nullable Integer points,
        @Nullable List<String> overturned) {
    public static final String LADDER = "ladder";
    public static final String VIOLATION = "violation";
    public static final String AUTHORITY = "authority";

    public Cause {
        violationIds = List.copyOf(violationIds);
        overturned = overturned == null ? List.of() : List.copyOf(overturned);
    }

    /// Points that reached a step of the ladder.
    public static Cause ladder(String eventId, List<String> violationIds, String triggerId, int points) {
        return new Cause(LADDER, eventId, violationIds, triggerId, points, null);
    }

    /// What a human sees in these violations.
    public static Cause violations(List<String> violationIds) {
        return new Cause(VIOLATION, null, violationIds, null, null, null);
    }

    /// A notice from an authority (Order 117, arts. 12 and 50).
    public static Cause authority(List<String> violationIds) {
        return new Cause(AUTHORITY, null, violationIds, null, null, null);
    }

    /// The same after one more of the violations was overturned.
    Cause without(String violationId) {
        var all = new ArrayList<>(overturned());
        all.add(violationId);
        return new Cause(code, causeId, violationIds, triggerId, points, all);
    }

    /// The violations that still are some.
    List<String> standing() {
        return violationIds.stream().filter(id -> !overturned().contains(id)).toList();
    }

    /// Whether nothing carries a measure any more: the violation that led there fell, or all that it answers did.
    /// What an authority asked for is the authority's to take back.
    boolean fallen() {
        boolean trigger = triggerId != null && overturned().contains(triggerId);
        boolean all = !violationIds.isEmpty() && new HashSet<>(overturned()).containsAll(violationIds);
        return !code.equals(AUTHORITY) && (trigger || all);
    }

    @Override
    public List<String> overturned() {
        return overturned == null ? List.of() : overturned;
    }
}
