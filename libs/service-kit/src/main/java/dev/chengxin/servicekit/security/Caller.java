package dev.chengxin.servicekit.security;

import dev.chengxin.servicekit.event.Actor;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who sent the request, as its token says. A controller method that has a parameter of this type gets it.
///
/// @param subject the token's stable subject; absent for an anonymous caller
/// @param roles the known roles of the token
/// @param jurisdiction prefix of the region codes that the caller is responsible for, empty for the whole country;
///         absent when the token names none
/// @param client the OAuth client that the token was issued to
/// @param pseudonym what stands for the subject in events: stable, and not to be turned back without the key;
/// absent for an anonymous caller and where no keys are configured
public record Caller(
        @Nullable String subject,
        Set<Role> roles,
        @Nullable String jurisdiction,
        @Nullable String client,
        @Nullable String pseudonym) {

    public static final String ANONYMOUS = "anonymous";

    public Caller {
        roles = ordered(roles);
    }

    /// A caller without a token.
    public static Caller anonymous() {
        return new Caller(null, Set.of(), null, null, null);
    }

    public boolean isAnonymous() {
        return subject == null;
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Role... wanted) {
        return Set.of(wanted).stream().anyMatch(roles::contains);
    }

    /// Whether an object of this region lies in the caller's jurisdiction; never for a caller without one.
    public boolean covers(String region) {
        return jurisdiction != null && region.startsWith(jurisdiction);
    }

    /// The caller as the actor of an event, in the first of its roles; an anonymous one is `anonymous`.
    ///
    /// @throws IllegalStateException where no keys are configured
    public Actor actor() {
        return isAnonymous() ? new Actor(ANONYMOUS, ANONYMOUS, null) : actor(roleText());
    }

    /// The caller as the actor of an event that she causes under somebody's mandate.
    ///
    /// @param onBehalfOf pseudonym or aggregate id of the one she acts for
    /// @throws IllegalStateException where no keys are configured
    public Actor actorFor(String onBehalfOf) {
        var self = actor();
        return new Actor(self.id(), self.role(), onBehalfOf);
    }

    private Actor actor(String role) {
        if (pseudonym == null) {
            throw new IllegalStateException("no keys are configured here, so callers have no pseudonyms");
        }
        return new Actor(pseudonym, role, null);
    }

    private String roleText() {
        return roles.stream().findFirst().map(Role::wire).orElse("none");
    }

    private static Set<Role> ordered(Collection<Role> roles) {
        return roles.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(roles));
    }
}
