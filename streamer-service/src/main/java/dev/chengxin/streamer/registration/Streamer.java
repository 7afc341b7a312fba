package dev.chengxin.streamer.registration;

import dev.chengxin.servicekit.worklist.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The aggregate of a person who sells on air (主播). A farmer who runs her own room is one aggregate and its own
/// operator.
///
/// @param operatorId the business behind the room; the streamer's own id where she runs it herself
/// @param selfOperated whether she runs the room herself
/// @param region of the operator's actual place of business, which gives the jurisdiction (Order 117, art. 47)
/// @param owners pseudonyms of the accounts that it belongs to
/// @param guardianConsent whether a guardian's consent was shown
/// @param renewBy until when the last check of the identity holds; absent before the first
/// @param trainedAt when a training was last passed; absent when none was
/// @param admission the last decision; absent before the first
/// @param work what a human has to do; absent when nothing
public record Streamer(
        StreamerStatus status,
        String operatorId,
        boolean selfOperated,
        String region,
        Set<String> owners,
        boolean guardianConsent,
        Instant registeredAt,
        @Nullable Instant renewBy,
        @Nullable Instant trainedAt,
        @Nullable Admission admission,
        List<Line> history,
        @Nullable Work work) {
    public Streamer {
        owners = Set.copyOf(owners);
        history = List.copyOf(history);
        work = RegistrationWork.of(status, registeredAt, renewBy);
    }

    Streamer verified(StreamerStatus next, Instant until, Line line) {
        return change(next, until, trainedAt, admission, line);
    }

    Streamer trained(StreamerStatus next, Instant at, Line line) {
        Instant latest = trainedAt == null || at.isAfter(trainedAt) ? at : trainedAt;
        return change(next, renewBy, latest, admission, line);
    }

    Streamer decided(StreamerStatus next, Admission decision, Line line) {
        return change(next, renewBy, trainedAt, decision, line);
    }

    Streamer lapsed(StreamerStatus next, Line line) {
        return change(next, renewBy, trainedAt, admission, line);
    }

    private Streamer change(
            StreamerStatus next,
            @Nullable Instant until,
            @Nullable Instant trained,
            @Nullable Admission decision,
            Line line) {
        var lines = new ArrayList<>(history);
        lines.add(line);
        return new Streamer(
                next,
                operatorId,
                selfOperated,
                region,
                owners,
                guardianConsent,
                registeredAt,
                until,
                trained,
                decision,
                Operator.recent(lines),
                work);
    }
}
