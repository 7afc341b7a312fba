package dev.chengxin.score;

import dev.chengxin.regulation.LegalTime;
import dev.chengxin.score.Fact.Counted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Orders of each streamer and day, as they were counted last: a day's earlier total is never asked for again, also
/// not in hindsight.
final class Orders implements Shelf {
    private static final int DAYS = 365;
    private static final Comparator<Counted> LAST =
            Comparator.comparingLong(Counted::sequence).thenComparingLong(Counted::orders);

    private final TreeMap<LocalDate, Map<String, Counted>> days = new TreeMap<>();

    boolean put(Counted fact) {
        var day = days.computeIfAbsent(fact.day(), _ -> new TreeMap<>());
        var before = day.get(fact.streamerId());
        if (before != null && LAST.compare(before, fact) >= 0) {
            return false;
        }
        day.put(fact.streamerId(), fact);
        return true;
    }

    /// The orders of the 365 days that end with the day of an instant.
    long at(Instant asOf) {
        var today = LegalTime.dayOf(asOf);
        return days.subMap(first(today), true, today, true).values().stream()
                .flatMap(day -> day.values().stream())
                .mapToLong(Counted::orders)
                .sum();
    }

    private static LocalDate first(LocalDate today) {
        return today.minusDays(DAYS - 1L);
    }

    @Override
    public Stream<Fact> facts() {
        return days.values().stream().flatMap(day -> day.values().stream());
    }

    @Override
    public void prune(Instant from) {
        days.headMap(first(LegalTime.dayOf(from))).clear();
    }
}
