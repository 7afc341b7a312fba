package dev.chengxin.bench;

import java.util.Arrays;
import java.util.Collection;

/// How long something took, over many times. Percentiles are by nearest rank: the smallest time that at least so
/// many percent did not exceed, so that each is a time that was really seen.
///
/// @param count how many times there are
/// @param p50 milliseconds
/// @param p99 milliseconds
/// @param max milliseconds
record Summary(int count, double p50, double p99, double max) {

    private static final double NANOS_PER_MILLI = 1_000_000;

    /// @param nanos each time in nanoseconds; at least one
    static Summary of(Collection<Long> nanos) {
        if (nanos.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Summary(
                sorted.length,
                percentile(sorted, 50),
                percentile(sorted, 99),
                millis(Arrays.stream(sorted).max().orElseThrow()));
    }

    private static double percentile(long[] sorted, int percent) {
        int rank = Math.ceilDiv(Math.multiplyExact(sorted.length, percent), 100);
        return millis(sorted[rank - 1]);
    }

    private static double millis(long nanos) {
        return nanos / NANOS_PER_MILLI;
    }
}
