package dev.chengxin.score;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A confirmed violation and what became of it.
///
/// @param id decides the order of what was confirmed at the same time
/// @param category of the rule; repeats are counted per category
/// @param confirmedAt when a human confirmed it
/// @param waived whether it was first, slight and promptly corrected: it is recorded and costs nothing
/// @param appealedAt when it was appealed against; absent when it was not
/// @param decidedAt when the appeal was decided; absent while it is open
/// @param overturned whether that decision reversed it
public record Violation(
        String id,
        String sessionId,
        String category,
        Severity severity,
        Instant confirmedAt,
        boolean waived,
        @Nullable Instant appealedAt,
        @Nullable Instant decidedAt,
        boolean overturned) {

    /// One that nobody appealed against.
    public static Violation confirmed(
            String id, String sessionId, String category, Severity severity, Instant confirmedAt) {
        return new Violation(id, sessionId, category, severity, confirmedAt, false, null, null, false);
    }

    /// The same after an appeal.
    public Violation appealed(Instant at) {
        return new Violation(id, sessionId, category, severity, confirmedAt, waived, at, null, false);
    }

    /// The same after the decision on its appeal.
    public Violation decided(Instant at, boolean reversed) {
        return new Violation(id, sessionId, category, severity, confirmedAt, waived, appealedAt, at, reversed);
    }

    /// Whether it counts: not before it is confirmed, not while an appeal is open, not after it was overturned.
    boolean countsAt(Instant asOf) {
        return has(confirmedAt, asOf) && !waived && !openAt(asOf) && !(overturned && has(decidedAt, asOf));
    }

    private boolean openAt(Instant asOf) {
        return has(appealedAt, asOf) && !has(decidedAt, asOf);
    }

    private static boolean has(@Nullable Instant happened, Instant asOf) {
        return happened != null && !happened.isAfter(asOf);
    }
}
