package dev.chengxin.score;

import dev.chengxin.score.Fact.Offered;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/// A set of instants as spans `[from, until)` that neither meet nor overlap, so that equal sets have one form
/// whatever they were put together from.
final class Spans {
    private final TreeMap<Instant, Instant> spans = new TreeMap<>();

    /// Adds the instants of a span.
    ///
    /// @return whether one of them is new
    boolean add(Instant from, Instant until) {
        var before = spans.floorEntry(from);
        if (before != null && !until.isAfter(before.getValue())) {
            return false;
        }
        var start = before == null || before.getValue().isBefore(from) ? from : before.getKey();
        var end = until;
        for (var met = spans.ceilingEntry(start);
                met != null && !met.getKey().isAfter(end);
                met = spans.ceilingEntry(start)) {
            end = met.getValue().isAfter(end) ? met.getValue() : end;
            spans.remove(met.getKey());
        }
        spans.put(start, end);
        return true;
    }

    boolean cover(Instant instant) {
        var span = spans.floorEntry(instant);
        return span != null && instant.isBefore(span.getValue());
    }

    /// Takes out all instants before one.
    void prune(Instant from) {
        var cut = spans.floorEntry(from);
        spans.headMap(from).clear();
        if (cut != null && from.isBefore(cut.getValue())) {
            spans.put(from, cut.getValue());
        }
    }

    boolean isEmpty() {
        return spans.isEmpty();
    }

    List<Offered> of(String batchId) {
        return spans.entrySet().stream()
                .map(span -> new Offered(batchId, span.getKey(), span.getValue()))
                .toList();
    }
}
