package dev.chengxin.complaint.casework;

import dev.chengxin.servicekit.event.Actor;
import dev.chengxin.servicekit.event.EventContext;
import dev.chengxin.servicekit.event.IdGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// What happens to complaints without anybody asking: clocks run out, and calendars become known.
public final class Clockwork {
    private static final int BATCH = 200;
    /// Much shorter than a consumer may be away from the broker between two polls.
    private static final Duration BUDGET = Duration.ofMinutes(1);

    private static final Actor SERVICE = Actor.system("complaint-service");

    private final CaseFiles files;
    private final Handling handling;
    private final IdGenerator ids;
    private final InstantSource clock;

    public Clockwork(CaseFiles files, Handling handling, IdGenerator ids, InstantSource clock) {
        this.files = files;
        this.handling = handling;
        this.ids = ids;
        this.clock = clock;
    }

    /// Lets the clocks of a complaint run out that have. Whoever comes second finds nothing to do.
    public void runTimers(ComplaintId id) {
        act(id, new Command.RunTimers(), ids.next(), null);
    }

    /// Computes every open complaint anew whose clocks depend on an earlier edition of a year's calendar. The new
    /// edition is stored with the new clocks, so that a repeat finds nothing, and what a crash left is found again.
    ///
    /// @param edition the one that holds now
    /// @param causationId the event that told of it; absent when nothing but a look round led here
    /// @throws IllegalStateException when nothing can be written at the moment, or a minute was not enough: whoever
    ///     calls again goes on with those that are left
    public void recompute(int year, long edition, String correlationId, @Nullable String causationId) {
        List<String> earlier = LongStream.range(0, edition)
                .mapToObj(before -> LegalCalendar.mark(year, before))
                .toList();
        Instant end = clock.instant().plus(BUDGET);
        List<ComplaintId> found = files.runningBy(earlier, BATCH);
        while (!found.isEmpty()) {
            long done = found.stream()
                    .takeWhile(_ -> clock.instant().isBefore(end))
                    .filter(id -> act(id, new Command.RecomputeDeadlines(), correlationId, causationId))
                    .count();
            if (!clock.instant().isBefore(end)) {
                throw new IllegalStateException("the time for one call is over; the rest comes with the next");
            }
            if (done == 0) {
                throw new IllegalStateException("no complaint could be written; it will be tried again");
            }
            found = files.runningBy(earlier, BATCH);
        }
    }

    private boolean act(ComplaintId id, Command command, String correlationId, @Nullable String causationId) {
        return files.find(id)
                .map(file -> handling.handle(
                        file,
                        command,
                        SERVICE,
                        (actor, jurisdiction) ->
                                new EventContext(actor, jurisdiction, correlationId, causationId, null),
                        Map.of()))
                .filter(Handling.Handled.Done.class::isInstance)
                .isPresent();
    }
}
