package dev.chengxin.streamer.registration;

import dev.chengxin.servicekit.worklist.RiskInput;
import dev.chengxin.servicekit.worklist.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What registrations wait for: a first check, a decision on admission, a check that is due again.
final class RegistrationWork {
    private static final int ROUTINE = 20;
    private static final int OVERDUE = 60;
    /// A change that was reported is checked within seven working days (Order 117, art. 15); so is a registration.
    private static final Duration TERM = Duration.ofDays(7);

    private RegistrationWork() {}

    static @Nullable Work of(OperatorStatus status, Instant registeredAt, @Nullable Instant renewBy) {
        return switch (status) {
            case REGISTERED -> first("operator-application", registeredAt);
            case VERIFIED -> null;
            case OVERDUE -> again("operator-reverification", registeredAt, renewBy);
        };
    }

    static @Nullable Work of(StreamerStatus status, Instant registeredAt, @Nullable Instant renewBy) {
        return switch (status) {
            case REGISTERED -> first("streamer-application", registeredAt);
            case VERIFIED -> first("streamer-admission", registeredAt);
            case REFUSED, ADMITTED -> null;
            case LAPSED, OVERDUE -> again("streamer-reverification", registeredAt, renewBy);
        };
    }

    private static Work first(String type, Instant since) {
        return Work.of(type, ROUTINE, List.of(new RiskInput("first-check", 1)), since)
                .due(since.plus(TERM));
    }

    private static Work again(String type, Instant registeredAt, @Nullable Instant renewBy) {
        Instant since = renewBy == null ? registeredAt : renewBy;
        return Work.of(type, OVERDUE, List.of(new RiskInput("check-overdue", 1)), since)
                .due(since);
    }
}
