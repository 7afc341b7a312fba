package dev.chengxin.streamer.finding;

import dev.chengxin.servicekit.decision.Transition;
import dev.chengxin.servicekit.decision.Transitions;
import java.util.List;

/// The transition table of findings. What is not in it is refused; `docs/finding-states.md` is drawn from it.
public final class Lifecycle {
    public static final Transitions<FindingStatus, FindingAction> OF_FINDING = Transitions.of(List.of(
            new Transition<>(FindingStatus.RAISED, FindingAction.CONFIRM, FindingStatus.CONFIRMED),
            new Transition<>(FindingStatus.RAISED, FindingAction.DISMISS, FindingStatus.DISMISSED),
            new Transition<>(FindingStatus.CONFIRMED, FindingAction.OVERTURN, FindingStatus.OVERTURNED)));

    private Lifecycle() {}
}
