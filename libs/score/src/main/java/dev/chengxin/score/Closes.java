package dev.chengxin.score;

import dev.chengxin.score.Fact.Closed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Complaints that were closed. Each counts once, with its last close, for 365 days.
final class Closes implements Shelf {
    private final Map<String, History<Closed>> complaints = new TreeMap<>();

    boolean put(Closed fact) {
        return complaints
                .computeIfAbsent(fact.complaintId(), _ -> new History<>())
                .put(fact.stamp(), fact);
    }

    /// The closes that count at an instant.
    List<Closed> at(Instant asOf) {
        return complaints.values().stream()
                .flatMap(closes -> closes.at(asOf).stream())
                .filter(close -> counts(close, asOf))
                .toList();
    }

    private static boolean counts(Closed close, Instant asOf) {
        return asOf.isBefore(close.stamp().time().plus(Components.YEAR));
    }

    @Override
    public Stream<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        complaints.values().forEach(closes -> closes.forEach((_, close) -> facts.add(close)));
        return facts.stream();
    }

    @Override
    public void prune(Instant from) {
        complaints.values().forEach(closes -> closes.prune(from));
        complaints.values().removeIf(closes -> closes.last().stream().noneMatch(close -> counts(close, from)));
    }
}
