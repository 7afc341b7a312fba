package dev.chengxin.streamer.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The aggregate of a livestream (直播场次).
///
/// @param operatorId the business behind the room; the streamer's own id where she runs it herself
/// @param region of the operator, which gives the jurisdiction (Order 117, art. 47)
/// @param owners pseudonyms of the accounts that it belongs to
/// @param uncertifiedBatchIds batches on offer that lack the conformity certificate of their kind
/// @param chain what commits to its segments; absent until they are all stored
/// @param controls requests to the platform that carries it, the oldest first
/// @param violations confirmed in it and not overturned
/// @param barred whether a measure keeps somebody of it off air; absent for no
public record Session(
        SessionStatus status,
        String streamerId,
        String operatorId,
        String region,
        SortedSet<String> owners,
        Plan plan,
        List<String> uncertifiedBatchIds,
        Times times,
        @Nullable Chain chain,
        List<Control> controls,
        SortedSet<String> violations,
        @Nullable Boolean barred) {
    public Session {
        owners = Collections.unmodifiableSortedSet(new TreeSet<>(owners));
        uncertifiedBatchIds = List.copyOf(uncertifiedBatchIds);
        controls = List.copyOf(controls);
        violations = Collections.unmodifiableSortedSet(new TreeSet<>(violations));
    }

    /// Whether the streamer runs the room herself.
    public boolean selfOperated() {
        return streamerId.equals(operatorId);
    }

    public Optional<Control> control(String requestId) {
        return controls.stream()
                .filter(control -> control.requestId().equals(requestId))
                .findFirst();
    }

    Session cleared(List<String> uncertified, Times next) {
        return new Session(
                SessionStatus.CLEARED,
                streamerId,
                operatorId,
                region,
                owners,
                plan,
                uncertified,
                next,
                chain,
                controls,
                violations,
                barred);
    }

    Session in(SessionStatus next, Times nextTimes) {
        return copy(next, nextTimes, chain, controls, violations);
    }

    Session ended(Chain committed) {
        return copy(SessionStatus.ENDED, times.marked(null), committed, controls, violations);
    }

    Session with(Control control) {
        var all = new ArrayList<>(controls);
        int index = all.stream().map(Control::requestId).toList().indexOf(control.requestId());
        if (index < 0) {
            all.add(control);
        } else {
            all.set(index, control);
        }
        return copy(status, times, chain, all, violations);
    }

    Session withViolation(String id) {
        var all = new TreeSet<>(violations);
        all.add(id);
        return copy(status, times, chain, controls, all);
    }

    Session withoutViolation(String id) {
        var all = new TreeSet<>(violations);
        all.remove(id);
        return copy(status, times, chain, controls, all);
    }

    boolean isBarred() {
        return Boolean.TRUE.equals(barred);
    }

    Session barred(boolean now) {
        return new Session(
                status,
                streamerId,
                operatorId,
                region,
                owners,
                plan,
                uncertifiedBatchIds,
                times,
                chain,
                controls,
                violations,
                now ? true : null);
    }

    private Session copy(
            SessionStatus nextStatus,
            Times nextTimes,
            @Nullable Chain committed,
            List<Control> nextControls,
            SortedSet<String> nextViolations) {
        return new Session(
                nextStatus,
                streamerId,
                operatorId,
                region,
                owners,
                plan,
                uncertifiedBatchIds,
                nextTimes,
                committed,
                nextControls,
                nextViolations,
                barred);
    }
}
