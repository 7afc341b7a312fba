package dev.chengxin.streamer.measure;

import static dev.chengxin.streamer.measure.MeasureStatus.DECIDED;
import static dev.chengxin.streamer.measure.MeasureStatus.IN_FORCE;
import static dev.chengxin.streamer.measure.MeasureStatus.LIFTED;
import static dev.chengxin.streamer.measure.MeasureStatus.PROPOSED;
import static dev.chengxin.streamer.measure.MeasureStatus.REJECTED;
import static dev.chengxin.streamer.measure.MeasureStatus.STAYED;

import dev.chengxin.servicekit.decision.Transition;
import dev.chengxin.servicekit.decision.Transitions;
import java.util.List;

/// The transition table of measures. What is not in it is refused; `docs/measure-states.md` is drawn from it.
public final class Lifecycle {
    public static final Transitions<MeasureStatus, MeasureAction> OF_MEASURE = Transitions.of(List.of(
            new Transition<>(PROPOSED, MeasureAction.APPROVE, PROPOSED),
            new Transition<>(PROPOSED, MeasureAction.DECIDE, DECIDED),
            new Transition<>(PROPOSED, MeasureAction.IMPOSE, IN_FORCE),
            new Transition<>(PROPOSED, MeasureAction.REJECT, REJECTED),
            new Transition<>(DECIDED, MeasureAction.BEGIN, IN_FORCE),
            new Transition<>(DECIDED, MeasureAction.STAY, STAYED),
            new Transition<>(DECIDED, MeasureAction.LIFT, LIFTED),
            new Transition<>(STAYED, MeasureAction.BEGIN, IN_FORCE),
            new Transition<>(STAYED, MeasureAction.LIFT, LIFTED),
            new Transition<>(IN_FORCE, MeasureAction.LIFT, LIFTED)));

    private Lifecycle() {}
}
