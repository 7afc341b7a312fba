package dev.chengxin.streamer.registration;

import java.time.Instant;
import java.util.List;

/// The last decision on whether a streamer may sell on air, with the version of the threshold and what it found.
///
/// @param unmet conditions that were not met; none when admitted
public record Admission(Instant at, int thresholdVersion, List<Condition> unmet) {
    public Admission {
        unmet = List.copyOf(unmet);
    }
}
