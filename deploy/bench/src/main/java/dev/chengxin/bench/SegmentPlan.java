package dev.chengxin.bench;

import java.util.Optional;

/// Which segment is sent when, by whom, and what it says. Streams take turns, and what is found is spread evenly.
///
/// @param streams how many are on air
/// @param perSecond segments of all of them
/// @param every each so manieth segment of a stream has something to find, as long as there is something new
record SegmentPlan(int streams, int perSecond, int every) {

    private static final long NANOS = 1_000_000_000;

    /// @param stream whose it is
    /// @param number its number in its stream, from 1
    record Piece(int stream, long number) {}

    Piece piece(long index) {
        return new Piece((int) (index % streams), index / streams + 1);
    }

    /// When it is due, in nanoseconds from the beginning.
    long due(long index) {
        return index * NANOS / perSecond;
    }

    /// What there is to find in a segment; empty when there is nothing.
    Optional<String> violation(Piece piece) {
        long turn = piece.number() + piece.stream();
        if (turn % every != 0) {
            return Optional.empty();
        }
        // Streams begin at different places of the cycle, so the first one is not the same for all.
        long before = turn / every - Math.ceilDiv((long) piece.stream() + 1, every);
        return before < Speech.FOUND.size()
                ? Optional.of(Speech.FOUND.get((int) ((before + piece.stream()) % Speech.FOUND.size())))
                : Optional.empty();
    }

    /// How far apart two segments of one stream are, in milliseconds.
    long apartMillis() {
        return streams * 1000L / perSecond;
    }
}
