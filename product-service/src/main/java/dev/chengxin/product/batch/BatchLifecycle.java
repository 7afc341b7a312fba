package dev.chengxin.product.batch;

import dev.chengxin.servicekit.decision.Transition;
import dev.chengxin.servicekit.decision.Transitions;
import java.util.List;

/// The transition table of a batch. What is not in it is refused.
///
/// `BatchesTest` visits every row and refuses every other pair; `docs/batch-states.md` is drawn from it.
public final class BatchLifecycle {
    public static final Transitions<BatchStatus, BatchAction> TABLE = Transitions.of(List.of(
            new Transition<>(BatchStatus.DECLARED, BatchAction.CERTIFY, BatchStatus.CERTIFIED),
            new Transition<>(BatchStatus.DECLARED, BatchAction.FAIL, BatchStatus.FAILED),
            new Transition<>(BatchStatus.CERTIFIED, BatchAction.CERTIFY, BatchStatus.CERTIFIED),
            new Transition<>(BatchStatus.CERTIFIED, BatchAction.FAIL, BatchStatus.FAILED)));

    private BatchLifecycle() {}
}
