package dev.chengxin.streamer.registration.web;

import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import java.util.Set;

/// Whose a registration is.
final class Owners {
    private Owners() {}

    /// The caller, where she registers in a role that owns; nobody where a platform or a moderator registers for
    /// others.
    static Set<String> of(Caller caller, Role... owning) {
        return caller.hasAny(owning) && caller.pseudonym() != null ? Set.of(caller.pseudonym()) : Set.of();
    }
}
