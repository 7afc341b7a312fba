package dev.chengxin.score;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A confirmed violation and what became of it.
///
/// @param id decides the order of what was confirmed at the same time
/// @param sessionId the livestream concerned; absent when none is
/// @param category of the rule; repeats are counted per category
/// @param confirmedAt when a human confirmed it
/// @param falseAdvertising whether it counts as false advertising over 730 days
/// @param waived whether it was first, slight and promptly corrected: it is recorded and costs nothing
/// @param appeals against it
/// @param overturnedAt when it turned out to be none; absent when it did not
public record Violation(
        String id,
        @Nullable String sessionId,
        String category,
        Severity severity,
        Instant confirmedAt,
        boolean falseAdvertising,
        boolean waived,
        List<Appeal> appeals,
        @Nullable Instant overturnedAt) {
    public Violation {
        appeals = List.copyOf(appeals);
    }

    /// An appeal against a violation.
    ///
    /// @param decidedAt absent while it is open
    /// @param reversed whether the decision was that the violation was none
    public record Appeal(Instant filedAt, @Nullable Instant decidedAt, boolean reversed) {
        private boolean openAt(Instant asOf) {
            return has(filedAt, asOf) && !has(decidedAt, asOf);
        }

        private boolean reversedAt(Instant asOf) {
            return reversed && has(decidedAt, asOf);
        }
    }

    /// One that nobody appealed against.
    public static Violation confirmed(
            String id, @Nullable String sessionId, String category, Severity severity, Instant confirmedAt) {
        return new Violation(id, sessionId, category, severity, confirmedAt, false, false, List.of(), null);
    }

    /// The same after an appeal.
    public Violation appealed(Instant at) {
        var more = new ArrayList<>(appeals);
        more.add(new Appeal(at, null, false));
        return with(more);
    }

    /// The same after the decision on its last appeal.
    public Violation decided(Instant at, boolean reversed) {
        var decided = new ArrayList<>(appeals);
        decided.add(new Appeal(decided.removeLast().filedAt(), at, reversed));
        return with(decided);
    }

    /// Whether it counts: not before it is confirmed, not while an appeal is open, not after it was overturned.
    boolean countsAt(Instant asOf) {
        return standsAt(asOf) && appeals.stream().noneMatch(appeal -> appeal.openAt(asOf));
    }

    /// Whether it is confirmed and not overturned, be it under appeal or not. A reversing decision on an appeal
    /// overturns it at once, so that nothing is counted between that decision and the event that says so of the
    /// violation.
    boolean standsAt(Instant asOf) {
        return has(confirmedAt, asOf)
                && !waived
                && !has(overturnedAt, asOf)
                && appeals.stream().noneMatch(appeal -> appeal.reversedAt(asOf));
    }

    private Violation with(List<Appeal> others) {
        return new Violation(
                id, sessionId, category, severity, confirmedAt, falseAdvertising, waived, others, overturnedAt);
    }

    private static boolean has(@Nullable Instant happened, Instant asOf) {
        return happened != null && !happened.isAfter(asOf);
    }
}
