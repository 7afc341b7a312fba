package dev.chengxin.score;

import dev.chengxin.score.Fact.Imposed;
import dev.chengxin.score.Fact.Lifted;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Measures and how they ended. They are kept for good: whether a grave case is over depends on them, however long
/// ago it was, and there are few.
final class Measures implements Shelf {
    private final Map<String, Imposed> imposed = new TreeMap<>();
    private final Map<String, Lifted> lifted = new TreeMap<>();

    boolean put(Imposed fact) {
        return Shelf.putFirst(imposed, fact.measureId(), fact, Comparator.comparing(Imposed::from));
    }

    boolean put(Lifted fact) {
        return Shelf.putFirst(lifted, fact.measureId(), fact, Comparator.comparing(Lifted::at));
    }

    List<Measure> measures() {
        return imposed.values().stream().map(this::measure).toList();
    }

    private Measure measure(Imposed fact) {
        return new Measure(fact.measureId(), fact.kind(), fact.partyId(), fact.violationIds(), fact.from(), end(fact));
    }

    private @Nullable Instant end(Imposed fact) {
        var lift = lifted.get(fact.measureId());
        var until = fact.until();
        return lift == null || (until != null && until.isBefore(lift.at())) ? until : lift.at();
    }

    @Override
    public Stream<Fact> facts() {
        return Stream.concat(imposed.values().stream(), lifted.values().stream());
    }

    @Override
    public void prune(Instant from) {
        // For good: see above.
    }
}
