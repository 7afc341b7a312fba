package dev.chengxin.servicekit.usecase;

import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import org.jspecify.annotations.Nullable;

/// Who sees which aggregates. Moderators, leads and administrators see all, a regulator what lies in her
/// jurisdiction, the role platform what a kind lets it see, and everybody sees what is her own. For everybody else
/// an aggregate does not exist.
public final class Sight {
    /// What no aggregate is: a caller with it sees nothing.
    private static final String NOTHING = "-";

    private Sight() {}

    /// Which part of all aggregates of a kind a caller's lists are about.
    ///
    /// @param owner only this account's own; absent for everybody's
    /// @param region only what lies in this region; absent for everywhere
    public record Scope(@Nullable String owner, @Nullable String region) {
        static final Scope ALL = new Scope(null, null);
    }

    /// Whether a caller sees an aggregate.
    public static <S> boolean sees(AggregateKind<S> kind, S state, Caller caller) {
        boolean own = caller.pseudonym() != null && kind.owners(state).contains(caller.pseudonym());
        boolean oversees = caller.has(Role.REGULATOR) && caller.covers(kind.jurisdiction(state));
        return own || oversees || seesAll(kind, caller);
    }

    /// What a caller's lists are about.
    public static Scope scope(AggregateKind<?> kind, Caller caller) {
        if (seesAll(kind, caller)) {
            return Scope.ALL;
        }
        if (caller.has(Role.REGULATOR)) {
            return new Scope(null, region(caller));
        }
        return new Scope(caller.pseudonym() == null ? NOTHING : caller.pseudonym(), null);
    }

    /// Absent for the whole country; a regulator whose token names no region sees nothing.
    private static @Nullable String region(Caller caller) {
        String jurisdiction = caller.jurisdiction();
        if (jurisdiction == null) {
            return NOTHING;
        }
        return jurisdiction.isEmpty() ? null : jurisdiction;
    }

    private static boolean seesAll(AggregateKind<?> kind, Caller caller) {
        return caller.hasAny(Role.MODERATOR, Role.LEAD, Role.ADMIN)
                || (caller.has(Role.PLATFORM) && kind.platformSees());
    }
}
