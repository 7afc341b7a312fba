package dev.chengxin.streamer.finding;

import org.jspecify.annotations.Nullable;

/// What a finding knows of the places where a rule hit. The places themselves are documents of their own; the
/// finding hears of their number in a few steps only, so that one that hits every second does not change every
/// second under the hands of who decides on it.
///
/// @param claimKey what the claim is about
/// @param seen how often at least
/// @param confidence the highest that the recogniser told, in percent; absent where it told none
public record Hit(String claimKey, int seen, @Nullable Integer confidence) {
    private static final int[] STEPS = {50, 25, 10, 5, 2};

    /// The same after as many hits.
    Hit again(long count, @Nullable Integer told) {
        int steps = 1;
        for (int step : STEPS) {
            if (count >= step) {
                steps = step;
                break;
            }
        }
        return steps <= seen ? this : new Hit(claimKey, steps, highest(told));
    }

    private @Nullable Integer highest(@Nullable Integer told) {
        if (told == null || confidence == null) {
            return told == null ? confidence : told;
        }
        return Math.max(told, confidence);
    }
}
