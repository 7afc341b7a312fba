package dev.chengxin.score;

import java.time.Instant;
import java.util.Comparator;

/// Which of two statements about one thing is the later: by time, then by the sequence of the aggregate that both
/// happened to. Never by their places in the ledger, which depend on how aggregates interleave.
///
/// @param sequence among the events of the aggregate
public record Stamp(Instant time, long sequence) implements Comparable<Stamp> {
    private static final Comparator<Stamp> ORDER =
            Comparator.comparing(Stamp::time).thenComparingLong(Stamp::sequence);

    @Override
    public int compareTo(Stamp other) {
        return ORDER.compare(this, other);
    }
}
