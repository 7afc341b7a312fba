package dev.chengxin.streamer.appeal;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What can be appealed against, as its own feature knows it.
///
/// @param streamerId absent when only the operator is concerned
/// @param region of the operator, which gives the jurisdiction
/// @param owners pseudonyms of the accounts concerned, which alone may appeal
/// @param deciders pseudonyms of those who decided first; none of them decides on the appeal
/// @param appealUntil until when it can be appealed against; absent when it cannot
/// @param runningPause whether it pauses a livestream now, so that the appeal is decided sooner
public record Target(
        @Nullable String streamerId,
        String operatorId,
        String region,
        Set<String> owners,
        Set<String> deciders,
        @Nullable Instant appealUntil,
        boolean runningPause) {
    public Target {
        owners = Set.copyOf(owners);
        deciders = Set.copyOf(deciders);
    }
}
