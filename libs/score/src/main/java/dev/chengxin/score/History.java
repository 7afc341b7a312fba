package dev.chengxin.score;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/// What was said about one thing over time, each statement replacing the one before it. The order in which
/// statements arrive and how often changes nothing.
final class History<V> {
    private final TreeMap<Stamp, V> statements = new TreeMap<>();

    /// Adds a statement.
    ///
    /// @return whether that changed anything
    boolean put(Stamp stamp, V value) {
        return Shelf.putFirst(statements, stamp, value, (_, _) -> 0);
    }

    /// What held at an instant; empty before the first statement.
    Optional<V> at(Instant asOf) {
        return Optional.ofNullable(statements.floorEntry(end(asOf))).map(Map.Entry::getValue);
    }

    /// The last statement, whenever it was made; empty when there is none.
    Optional<V> last() {
        return Optional.ofNullable(statements.lastEntry()).map(Map.Entry::getValue);
    }

    /// Forgets what no instant from this one on needs.
    void prune(Instant from) {
        var kept = statements.floorKey(end(from));
        if (kept != null) {
            statements.headMap(kept).clear();
        }
    }

    void forEach(BiConsumer<Stamp, V> action) {
        statements.forEach(action);
    }

    private static Stamp end(Instant asOf) {
        return new Stamp(asOf, Long.MAX_VALUE);
    }
}
