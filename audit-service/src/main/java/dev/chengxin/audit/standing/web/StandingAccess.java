package dev.chengxin.audit.standing.web;

import dev.chengxin.audit.standing.Dossier;
import dev.chengxin.audit.standing.Owners;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Who sees what a standing was computed from.
@Component
class StandingAccess {
    private final Owners owners;

    StandingAccess(Owners owners) {
        this.owners = owners;
    }

    /// Moderators and administrators, a regulator in whose jurisdiction the operator does business, and the
    /// accounts that registered the streamer or her operator.
    boolean seesAll(Caller caller, Dossier dossier) {
        return caller.hasAny(Role.MODERATOR, Role.LEAD, Role.ADMIN)
                || (caller.has(Role.REGULATOR) && covers(caller, dossier))
                || owns(caller, dossier);
    }

    /// Where no entry named a place, only a regulator of the whole country.
    private static boolean covers(Caller caller, Dossier dossier) {
        var place = dossier.place();
        return caller.covers(place == null ? "" : place.region());
    }

    private boolean owns(Caller caller, Dossier dossier) {
        var pseudonym = caller.pseudonym();
        return pseudonym != null
                && Stream.of(Optional.of(dossier.partyId()), dossier.facts().operatorId())
                        .flatMap(Optional::stream)
                        .distinct()
                        .flatMap(partyId -> owners.of(partyId).stream())
                        .anyMatch(pseudonym::equals);
    }
}
