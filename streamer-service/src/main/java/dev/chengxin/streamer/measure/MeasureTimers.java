package dev.chengxin.streamer.measure;

import dev.chengxin.servicekit.usecase.Aggregates;
import java.util.ArrayList;
import java.util.Optional;

/// Lets measures begin and end when their time has come. Before one begins, it looks for appeals itself: one that
/// was filed in the last moment stays it although its event may still be on its way.
public final class MeasureTimers {
    private final Aggregates<Measure> aggregates;
    private final Measures measures;
    private final Objections objections;

    public MeasureTimers(Aggregates<Measure> aggregates, Measures measures, Objections objections) {
        this.aggregates = aggregates;
        this.measures = measures;
        this.objections = objections;
    }

    /// What one measure does that is due.
    public void due(String id) {
        aggregates.wake(id, (measure, now) -> measures.tick(measure, () -> objection(id, measure), now));
    }

    private Optional<String> objection(String id, Measure measure) {
        var targets = new ArrayList<>(measure.cause().standing());
        targets.add(id);
        return objections.against(targets);
    }
}
