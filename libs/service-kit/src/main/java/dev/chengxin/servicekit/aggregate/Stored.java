package dev.chengxin.servicekit.aggregate;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An aggregate as it was read or written.
///
/// @param id lower-case UUID text
/// @param version how often it was written
/// @param events how many events it has ever emitted
/// @param state what it is
/// @param dueAt when a timer wakes it; absent when it waits for nothing
/// @param personal sealed fields by name
/// @param markers the last event seen of each source aggregate, by its id
public record Stored<S>(
        String id,
        long version,
        long events,
        S state,
        @Nullable Instant dueAt,
        Map<String, byte[]> personal,
        Map<String, Marker> markers) {
    public Stored {
        personal = Map.copyOf(personal);
        markers = Map.copyOf(markers);
    }

    /// The last event seen of a source aggregate.
    public Optional<Marker> marker(String source) {
        return Optional.ofNullable(markers.get(source));
    }
}
