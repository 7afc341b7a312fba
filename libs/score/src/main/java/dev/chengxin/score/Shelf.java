package dev.chengxin.score;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/// Facts of one kind about one party, kept so that neither the order in which they arrive nor repeats matter.
interface Shelf {
    /// The facts that it amounts to: put into another shelf, in any order, they make an equal one.
    Stream<Fact> facts();

    /// Forgets what no instant from this one on needs. How much of that there was, and when it was forgotten,
    /// leaves no trace.
    void prune(Instant from);

    /// Keeps the first of what is said under one key. Well-behaved senders say one thing only; of two that differ,
    /// every reader has to take the same.
    ///
    /// @return whether that changed anything
    static <K, F> boolean putFirst(Map<K, F> facts, K key, F fact, Comparator<F> order) {
        var total = order.thenComparing(Object::toString);
        var before = facts.get(key);
        if (before != null && total.compare(before, fact) <= 0) {
            return false;
        }
        facts.put(key, fact);
        return true;
    }
}
