package dev.chengxin.servicekit.aggregate;

import dev.chengxin.contracts.PublishedEvent;
import dev.chengxin.servicekit.event.EventContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a decision makes of an aggregate: its next state and the events that say so.
///
/// @param state the whole next state
/// @param events what happened, in order; may be empty
/// @param context the circumstances, the same for all of the events
/// @param dueAt when a timer is to wake it; absent for never
/// @param personal sealed fields that are added or replaced
public record Change<S>(
        S state,
        List<? extends PublishedEvent> events,
        EventContext context,
        @Nullable Instant dueAt,
        Map<String, byte[]> personal) {
    public Change {
        events = List.copyOf(events);
        personal = Map.copyOf(personal);
    }
}
