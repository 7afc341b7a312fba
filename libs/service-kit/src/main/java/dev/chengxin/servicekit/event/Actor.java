package dev.chengxin.servicekit.event;

import org.jspecify.annotations.Nullable;

/// Who caused an event.
///
/// @param id a stable pseudonym, never a name or an account
/// @param role the role in which they acted
/// @param onBehalfOf pseudonym or aggregate id of the one they acted for under a mandate; absent when for
/// themselves
public record Actor(String id, String role, @Nullable String onBehalfOf) {
    /// A service that acts by itself, for instance when a timer fires.
    public static Actor system(String service) {
        return new Actor(service, "system", null);
    }
}
