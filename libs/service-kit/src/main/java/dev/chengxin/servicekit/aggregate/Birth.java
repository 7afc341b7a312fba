package dev.chengxin.servicekit.aggregate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is written with a new aggregate beside its state.
///
/// @param marker the event that it was created by, so that its repeat finds it; absent when a request created it
/// @param reserved ids of the reservations that are its own
/// @param createdBy who created it; absent when an event did
public record Birth(
        @Nullable Marker marker,
        List<String> reserved,
        @Nullable String createdBy) {
    /// With nothing beside the state.
    public static final Birth PLAIN = new Birth(null, List.of(), null);

    public Birth {
        reserved = List.copyOf(reserved);
    }

    /// By an event.
    public static Birth by(Marker marker) {
        return new Birth(marker, List.of(), null);
    }
}
