package dev.chengxin.streamer.session;

import dev.chengxin.servicekit.decision.Transition;
import dev.chengxin.servicekit.decision.Transitions;
import java.util.List;

/// The transition tables of livestreams and of the requests to act on them. What is not in them is refused.
///
/// `SessionLifecycleTest` visits every row and refuses every other pair; `docs/session-states.md` is drawn from
/// them.
public final class Lifecycle {
    public static final Transitions<SessionStatus, SessionAction> OF_SESSION = Transitions.of(List.of(
            new Transition<>(SessionStatus.PLANNED, SessionAction.CLEAR, SessionStatus.CLEARED),
            new Transition<>(SessionStatus.PLANNED, SessionAction.CANCEL, SessionStatus.CANCELLED),
            new Transition<>(SessionStatus.CLEARED, SessionAction.START, SessionStatus.LIVE),
            new Transition<>(SessionStatus.CLEARED, SessionAction.CANCEL, SessionStatus.CANCELLED),
            new Transition<>(SessionStatus.LIVE, SessionAction.CONTROL, SessionStatus.LIVE),
            new Transition<>(SessionStatus.LIVE, SessionAction.END, SessionStatus.ENDING),
            new Transition<>(SessionStatus.ENDING, SessionAction.COMMIT, SessionStatus.ENDED)));

    public static final Transitions<ControlStatus, ControlMove> OF_CONTROL = Transitions.of(List.of(
            new Transition<>(ControlStatus.REQUESTED, ControlMove.ACKNOWLEDGE, ControlStatus.ACKNOWLEDGED),
            new Transition<>(ControlStatus.REQUESTED, ControlMove.REJECT, ControlStatus.REJECTED),
            new Transition<>(ControlStatus.REQUESTED, ControlMove.EXPIRE, ControlStatus.UNANSWERED),
            new Transition<>(ControlStatus.UNANSWERED, ControlMove.ACKNOWLEDGE, ControlStatus.ACKNOWLEDGED),
            new Transition<>(ControlStatus.UNANSWERED, ControlMove.REJECT, ControlStatus.REJECTED)));

    private Lifecycle() {}
}
