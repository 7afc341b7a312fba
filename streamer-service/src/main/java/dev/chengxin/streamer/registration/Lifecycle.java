package dev.chengxin.streamer.registration;

import static dev.chengxin.streamer.registration.StreamerAction.ADMIT;
import static dev.chengxin.streamer.registration.StreamerAction.REFUSE;
import static dev.chengxin.streamer.registration.StreamerAction.TRAIN;

import dev.chengxin.servicekit.decision.Transition;
import dev.chengxin.servicekit.decision.Transitions;
import java.util.List;

/// The transition tables of operators and streamers. What is not in them is refused.
///
/// `RegistrationLifecycleTest` visits every row and refuses every other pair; `docs/registration-states.md` is
/// drawn from them.
public final class Lifecycle {
    public static final Transitions<OperatorStatus, OperatorAction> OF_OPERATOR = Transitions.of(List.of(
            new Transition<>(OperatorStatus.REGISTERED, OperatorAction.VERIFY, OperatorStatus.VERIFIED),
            new Transition<>(OperatorStatus.VERIFIED, OperatorAction.VERIFY, OperatorStatus.VERIFIED),
            new Transition<>(OperatorStatus.VERIFIED, OperatorAction.LAPSE, OperatorStatus.OVERDUE),
            new Transition<>(OperatorStatus.OVERDUE, OperatorAction.VERIFY, OperatorStatus.VERIFIED)));

    public static final Transitions<StreamerStatus, StreamerAction> OF_STREAMER = Transitions.of(List.of(
            new Transition<>(StreamerStatus.REGISTERED, StreamerAction.VERIFY, StreamerStatus.VERIFIED),
            new Transition<>(StreamerStatus.REGISTERED, TRAIN, StreamerStatus.REGISTERED),
            new Transition<>(StreamerStatus.VERIFIED, StreamerAction.VERIFY, StreamerStatus.VERIFIED),
            new Transition<>(StreamerStatus.VERIFIED, TRAIN, StreamerStatus.VERIFIED),
            new Transition<>(StreamerStatus.VERIFIED, ADMIT, StreamerStatus.ADMITTED),
            new Transition<>(StreamerStatus.VERIFIED, REFUSE, StreamerStatus.REFUSED),
            new Transition<>(StreamerStatus.VERIFIED, StreamerAction.LAPSE, StreamerStatus.LAPSED),
            new Transition<>(StreamerStatus.REFUSED, StreamerAction.VERIFY, StreamerStatus.REFUSED),
            new Transition<>(StreamerStatus.REFUSED, TRAIN, StreamerStatus.REFUSED),
            new Transition<>(StreamerStatus.REFUSED, ADMIT, StreamerStatus.ADMITTED),
            new Transition<>(StreamerStatus.REFUSED, REFUSE, StreamerStatus.REFUSED),
            new Transition<>(StreamerStatus.REFUSED, StreamerAction.LAPSE, StreamerStatus.LAPSED),
            new Transition<>(StreamerStatus.LAPSED, StreamerAction.VERIFY, StreamerStatus.VERIFIED),
            new Transition<>(StreamerStatus.LAPSED, TRAIN, StreamerStatus.LAPSED),
            new Transition<>(StreamerStatus.ADMITTED, StreamerAction.VERIFY, StreamerStatus.ADMITTED),
            new Transition<>(StreamerStatus.ADMITTED, TRAIN, StreamerStatus.ADMITTED),
            new Transition<>(StreamerStatus.ADMITTED, StreamerAction.LAPSE, StreamerStatus.OVERDUE),
            new Transition<>(StreamerStatus.OVERDUE, StreamerAction.VERIFY, StreamerStatus.ADMITTED),
            new Transition<>(StreamerStatus.OVERDUE, TRAIN, StreamerStatus.OVERDUE)));

    private Lifecycle() {}
}
