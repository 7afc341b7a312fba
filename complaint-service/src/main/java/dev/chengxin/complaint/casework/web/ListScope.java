package dev.chengxin.complaint.casework.web;

import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import org.jspecify.annotations.Nullable;

/// Which part of all complaints a caller's lists are about.
///
/// @param owner only what this account filed; absent for everybody's
/// @param region only what lies in this region; absent for everywhere
record ListScope(@Nullable String owner, @Nullable String region) {
    /// A region that no complaint lies in: a regulator whose token names none sees nothing.
    private static final String NOWHERE = "-";

    static ListScope of(Caller caller) {
        if (caller.hasAny(Role.MODERATOR, Role.LEAD, Role.ADMIN)) {
            return new ListScope(null, null);
        }
        if (caller.has(Role.REGULATOR)) {
            return new ListScope(null, caller.jurisdiction() == null ? NOWHERE : caller.jurisdiction());
        }
        return new ListScope(caller.pseudonym(), null);
    }
}
