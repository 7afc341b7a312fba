package dev.chengxin.bench;

/// What a figure has to be.
///
/// @param name key of its name in the message file, below `goal.`
/// @param bound what it may at most, or has at least, to be
/// @param atMost whether the bound is an upper one
/// @param unit of bound and figure: `ms`, or `%`
/// @param seen the figure
record Goal(String name, double bound, boolean atMost, String unit, double seen) {

    static Goal atMostMillis(String name, double bound, double seen) {
        return new Goal(name, bound, true, "ms", seen);
    }

    /// @param bound in percent
    /// @param share as a fraction of one
    static Goal atLeastPercent(String name, double bound, double share) {
        return new Goal(name, bound, false, "%", share * 100);
    }

    boolean isMet() {
        return atMost ? seen <= bound : seen >= bound;
    }
}
