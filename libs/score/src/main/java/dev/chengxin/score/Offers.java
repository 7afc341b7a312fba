package dev.chengxin.score;

import dev.chengxin.score.Fact.Batch;
import dev.chengxin.score.Fact.Offered;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Batches with the times in which they count as offered within a year, and what is known of them.
final class Offers implements Shelf {
    private final Map<String, Spans> offers = new TreeMap<>();
    private final Map<String, Batch> batches = new TreeMap<>();

    boolean put(Offered fact) {
        return offers.computeIfAbsent(fact.batchId(), _ -> new Spans()).add(fact.from(), fact.until());
    }

    boolean put(Batch fact) {
        var before = batches.get(fact.batchId());
        var after = before == null ? fact : before.and(fact);
        batches.put(fact.batchId(), after);
        return !after.equals(before);
    }

    /// The batches in scope of a certificate that were offered within a year.
    List<Batch> inScope(Instant asOf) {
        return offers.entrySet().stream()
                .filter(offer -> offer.getValue().cover(asOf))
                .map(offer -> batches.getOrDefault(offer.getKey(), Batch.unknown(offer.getKey())))
                .filter(batch -> Boolean.TRUE.equals(batch.inScope()))
                .toList();
    }

    @Override
    public Stream<Fact> facts() {
        return Stream.concat(
                offers.entrySet().stream().flatMap(offer -> offer.getValue().of(offer.getKey()).stream()),
                batches.values().stream());
    }

    @Override
    public void prune(Instant from) {
        offers.values().forEach(spans -> spans.prune(from));
        offers.values().removeIf(Spans::isEmpty);
        batches.keySet().retainAll(offers.keySet());
    }
}
