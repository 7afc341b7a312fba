package dev.chengxin.streamer.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What the requests to a platform add up to.
public final class Restraint {
    private Restraint() {}

    /// The pause in force: on air, neither undone nor refused by the platform. One without an answer counts,
    /// because it may have been done.
    public static Optional<Control> pause(Session session) {
        return last(session, _ -> true);
    }

    /// The pause that somebody asked for, and no measure: it may lie below one.
    private static Optional<Control> own(Session session) {
        return last(session, control -> control.reason() != ControlReason.MEASURE);
    }

    /// Whether somebody's own pause still holds.
    static boolean holds(Session session, Instant now) {
        return own(session)
                .filter(pause -> !session.violations().isEmpty()
                        || pause.lapsesAt() == null
                        || pause.lapsesAt().isAfter(now))
                .isPresent();
    }

    private static Optional<Control> last(Session session, Predicate<Control> counts) {
        if (session.status() != SessionStatus.LIVE) {
            return Optional.empty();
        }
        return session.controls().stream()
                .filter(control -> control.status() != ControlStatus.REJECTED)
                .filter(counts)
                .filter(control -> control.action() == ControlAction.PAUSE || control.action() == ControlAction.RESUME)
                .reduce((_, later) -> later)
                .filter(control -> control.action() == ControlAction.PAUSE);
    }

    /// When the pause ends by itself; empty when there is none, a measure or a confirmed violation keeps it, or its
    /// end was asked for already: a platform that refuses to resume is not asked again and again.
    public static Optional<Instant> lapsesAt(Session session) {
        return !session.isBarred() && session.violations().isEmpty() && !lapsed(session)
                ? own(session).map(Control::lapsesAt)
                : Optional.empty();
    }

    private static boolean lapsed(Session session) {
        return session.controls().stream()
                .filter(control ->
                        (control.action() == ControlAction.PAUSE && control.reason() != ControlReason.MEASURE)
                                || control.reason() == ControlReason.PAUSE_LAPSED)
                .reduce((_, later) -> later)
                .filter(control -> control.reason() == ControlReason.PAUSE_LAPSED)
                .isPresent();
    }

    /// Whether something was taken away since the last time that everything was given back.
    static boolean any(Session session) {
        boolean restrained = false;
        for (Control control : session.controls()) {
            if (control.status() != ControlStatus.REJECTED) {
                boolean kept = restrained && control.action() != ControlAction.RESUME;
                restrained = kept || control.action().restrains();
            }
        }
        return restrained;
    }

    /// Requests that the platform did not answer in time, or refused though they restrain or are the service's own,
    /// and that still matter: the livestream is on air, and no later request for the same was acknowledged.
    public static List<Control> alarms(Session session) {
        var alarms = new ArrayList<Control>();
        if (session.status() == SessionStatus.LIVE) {
            for (Control control : session.controls()) {
                switch (control.status()) {
                    case UNANSWERED -> alarms.add(control);
                    case ACKNOWLEDGED -> alarms.removeIf(earlier -> earlier.action() == control.action());
                    case REJECTED -> {
                        if (control.action().restrains() || control.reason().ownToTheService()) {
                            alarms.add(control);
                        }
                    }
                    case REQUESTED -> {
                        // Nothing is known yet.
                    }
                }
            }
        }
        return List.copyOf(alarms);
    }
}
