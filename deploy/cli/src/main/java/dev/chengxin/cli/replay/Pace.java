package dev.chengxin.cli.replay;

import java.time.Duration;

/// When a moment of the recording is due: at the recorded distance from its beginning, divided by the speed.
///
/// @param beginMs moment of the recording with which the replay begins
/// @param speed how many times as fast as it was recorded
record Pace(long beginMs, double speed) {

    /// How long after the beginning of the replay a moment of the recording is due.
    Duration due(long ms) {
        return Duration.ofNanos((long) (Math.max(0, ms - beginMs) * 1_000_000.0 / speed));
    }
}
