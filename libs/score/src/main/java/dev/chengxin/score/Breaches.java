package dev.chengxin.score;

import dev.chengxin.score.Fact.AppealDecided;
import dev.chengxin.score.Fact.Appealed;
import dev.chengxin.score.Fact.Confirmed;
import dev.chengxin.score.Fact.Overturned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Violations with what became of them. They are kept for good: content has no cut-off, and there are few.
final class Breaches implements Shelf {
    private final Map<String, Confirmed> confirmed = new TreeMap<>();
    private final Map<String, Overturned> overturned = new TreeMap<>();
    private final Map<String, Appealed> appealed = new TreeMap<>();
    private final Map<String, AppealDecided> decided = new TreeMap<>();

    boolean put(Confirmed fact) {
        return Shelf.putFirst(confirmed, fact.violationId(), fact, Comparator.comparing(Confirmed::at));
    }

    boolean put(Overturned fact) {
        return Shelf.putFirst(overturned, fact.violationId(), fact, Comparator.comparing(Overturned::at));
    }

    boolean put(Appealed fact) {
        return Shelf.putFirst(appealed, fact.appealId(), fact, Comparator.comparing(Appealed::at));
    }

    boolean put(AppealDecided fact) {
        return Shelf.putFirst(decided, fact.appealId(), fact, Comparator.comparing(AppealDecided::at));
    }

    List<Violation> violations() {
        Map<String, List<Appealed>> appeals = new HashMap<>();
        for (Appealed appeal : appealed.values()) {
            appeals.computeIfAbsent(appeal.violationId(), _ -> new ArrayList<>())
                    .add(appeal);
        }
        return confirmed.values().stream()
                .map(fact -> violation(fact, appeals.getOrDefault(fact.violationId(), List.of())))
                .toList();
    }

    private Violation violation(Confirmed fact, Collection<Appealed> appeals) {
        return new Violation(
                fact.violationId(),
                fact.sessionId(),
                fact.category(),
                fact.severity(),
                fact.at(),
                fact.falseAdvertising(),
                fact.waived(),
                appeals.stream().map(this::appeal).toList(),
                overturnedAt(fact.violationId()));
    }

    private Violation.Appeal appeal(Appealed appeal) {
        var decision = decided.get(appeal.appealId());
        return decision == null
                ? new Violation.Appeal(appeal.at(), null, false)
                : new Violation.Appeal(appeal.at(), decision.at(), decision.reversed());
    }

    private @Nullable Instant overturnedAt(String violationId) {
        var fact = overturned.get(violationId);
        return fact == null ? null : fact.at();
    }

    @Override
    public Stream<Fact> facts() {
        return Stream.of(confirmed, overturned, appealed, decided).flatMap(facts -> facts.values().stream());
    }

    @Override
    public void prune(Instant from) {
        // For good: see above.
    }
}
