package dev.chengxin.audit.feed.web;

import dev.chengxin.audit.ledger.Audience;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;

/// Which audience a caller belongs to.
final class Audiences {
    private Audiences() {}

    static Audience of(Caller caller) {
        if (caller.hasAny(Role.MODERATOR, Role.LEAD, Role.ADMIN)) {
            return new Audience.Insider();
        }
        var prefix = caller.jurisdiction();
        return caller.has(Role.REGULATOR) && prefix != null ? new Audience.Region(prefix) : new Audience.Anyone();
    }

    /// The audience's name in access records.
    static String name(Audience audience) {
        return switch (audience) {
            case Audience.Anyone() -> "anyone";
            case Audience.Region(var prefix) -> "region " + prefix;
            case Audience.Insider() -> "insider";
        };
    }
}
