package dev.chengxin.audit.ledger;

import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;

/// Which audience a caller belongs to.
public final class Audiences {
    private Audiences() {}

    /// Moderators, leads and administrators see all, a regulator what is in the own jurisdiction; all others are
    /// anyone.
    public static Audience of(Caller caller) {
        if (caller.hasAny(Role.MODERATOR, Role.LEAD, Role.ADMIN)) {
            return new Audience.Insider();
        }
        var prefix = caller.jurisdiction();
        return caller.has(Role.REGULATOR) && prefix != null ? new Audience.Region(prefix) : new Audience.Anyone();
    }
}
