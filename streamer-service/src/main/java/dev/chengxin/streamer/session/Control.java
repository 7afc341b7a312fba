package dev.chengxin.streamer.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A request to the platform that carries a livestream.
///
/// @param requestId what the platform acknowledges; the id of the request's event
/// @param findingId the finding that led to it; absent when none did
/// @param lapsesAt when a pause ends by itself; absent for everything else, and where it lasts as long as a measure
/// @param answeredAt when the platform answered, on this service's clock; absent before
/// @param doneAt when the platform did it, as it says; absent unless it did
public record Control(
        String requestId,
        ControlAction action,
        ControlReason reason,
        @Nullable String findingId,
        Instant requestedAt,
        @Nullable Instant lapsesAt,
        ControlStatus status,
        @Nullable Instant answeredAt,
        @Nullable Instant doneAt) {
    /// How long a platform has to answer.
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    /// How long a pause holds unless a violation is confirmed.
    public static final Duration PAUSE = Duration.ofHours(24);

    static Control requested(
            String requestId, ControlAction action, ControlReason reason, @Nullable String findingId, Instant now) {
        boolean lapses = action == ControlAction.PAUSE && reason != ControlReason.MEASURE;
        var lapsesAt = lapses ? now.plus(PAUSE) : null;
        return new Control(requestId, action, reason, findingId, now, lapsesAt, ControlStatus.REQUESTED, null, null);
    }

    /// When it counts as unanswered; empty once it is answered or does.
    public Optional<Instant> answerBy() {
        return status == ControlStatus.REQUESTED ? Optional.of(requestedAt.plus(PATIENCE)) : Optional.empty();
    }

    Control answered(ControlStatus next, Instant now, @Nullable Instant done) {
        return new Control(requestId, action, reason, findingId, requestedAt, lapsesAt, next, now, done);
    }

    Control unanswered() {
        return new Control(
                requestId, action, reason, findingId, requestedAt, lapsesAt, ControlStatus.UNANSWERED, null, null);
    }
}
