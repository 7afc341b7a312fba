package dev.chengxin.gateway.login;

import dev.chengxin.gateway.problem.Refusal;
import dev.chengxin.gateway.problem.RefusedException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// Renews a session's access token before it runs out. However many requests come at once, on however many
/// instances, one of them asks the issuer: an issuer that sees a refresh token twice may take it for stolen.
final class Renewals {

    /// What is left of a token must be enough for the request that goes on with it.
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Sessions sessions;
    private final GrantRenewal renewal;
    private final Clock clock;

    Renewals(Sessions sessions, GrantRenewal renewal, Clock clock) {
        this.sessions = sessions;
        this.renewal = renewal;
        this.clock = clock;
    }

    /// The session with an access token that holds; empty when it has ended.
    ///
    /// @throws RefusedException 503, while it cannot be renewed
    Optional<Session> fresh(Session session) {
        if (holds(session, MARGIN)) {
            return Optional.of(session);
        }
        if (sessions.claimRenewal(session)) {
            return renewed(session);
        }
        return holds(session, Duration.ZERO) ? Optional.of(session) : renewedElsewhere(session);
    }

    private Optional<Session> renewed(Session session) {
        try {
            var grant = renewal.renewed(session.grant());
            if (grant.isPresent()) {
                return sessions.renew(session, grant.get());
            }
        } catch (RefusedException away) {
            sessions.releaseRenewal(session);
            if (holds(session, Duration.ZERO)) {
                return Optional.of(session);
            }
            throw away;
        }
        // The issuer has ended it, for instance because the person has logged out there.
        sessions.end(session.key());
        return Optional.empty();
    }

    private Optional<Session> renewedElsewhere(Session session) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE.toNanos());
            var now = sessions.byKey(session.key());
            if (now.isEmpty() || now.get().revision() != session.revision()) {
                return now;
            }
            if (sessions.claimRenewal(session)) {
                return renewed(session);
            }
        }
        throw new RefusedException(Refusal.ISSUER_AWAY).until(PAUSE);
    }

    private boolean holds(Session session, Duration margin) {
        return clock.instant().plus(margin).isBefore(session.grant().accessUntil());
    }
}
