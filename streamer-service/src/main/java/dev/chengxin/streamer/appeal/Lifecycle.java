package dev.chengxin.streamer.appeal;

import dev.chengxin.servicekit.decision.Transition;
import dev.chengxin.servicekit.decision.Transitions;
import java.util.List;

/// The transition table of appeals. What is not in it is refused; `docs/appeal-states.md` is drawn from it.
public final class Lifecycle {
    public static final Transitions<AppealStatus, AppealAction> OF_APPEAL = Transitions.of(List.of(
            new Transition<>(AppealStatus.FILED, AppealAction.REJECT, AppealStatus.REJECTED),
            new Transition<>(AppealStatus.FILED, AppealAction.GRANT, AppealStatus.GRANTED)));

    private Lifecycle() {}
}
