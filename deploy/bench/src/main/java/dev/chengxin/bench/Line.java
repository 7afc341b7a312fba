package dev.chengxin.bench;

import org.jspecify.annotations.Nullable;

/// One thing that was measured.
///
/// @param name key of its name in the message file, below `line.`
/// @param clients how many did it at once
/// @param perSecond how often it was done in a second
/// @param cpu seconds of processor time of the platform's own processes per thousand times; null where they are not
/// the ones that did it
/// @param ratio its throughput as a share of what it is compared with; null where there is nothing to compare
record Line(
        String name,
        int clients,
        double perSecond,
        Summary time,
        @Nullable Double cpu,
        @Nullable Double ratio) {

    /// The same, as a share of the throughput of another line.
    Line comparedWith(Line floor) {
        return new Line(name, clients, perSecond, time, cpu, perSecond / floor.perSecond);
    }
}
