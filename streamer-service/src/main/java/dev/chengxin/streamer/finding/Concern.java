package dev.chengxin.streamer.finding;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whom a finding concerns, as far as it is known.
///
/// @param streamerId absent when only the operator is concerned, or nobody is known
/// @param operatorId absent while nobody is known; then the finding cannot be confirmed
/// @param sessionId absent when it is about no livestream
/// @param second seconds from the start of the livestream; absent without one
/// @param region of the operator, or of the platform's seat while nobody is known
/// @param owners pseudonyms of the accounts that it belongs to
public record Concern(
        @Nullable String streamerId,
        @Nullable String operatorId,
        @Nullable String sessionId,
        @Nullable Long second,
        String region,
        Set<String> owners) {
    public Concern {
        owners = Set.copyOf(owners);
    }

    /// Nobody is known.
    public static Concern nobody(String seat) {
        return new Concern(null, null, null, null, seat, Set.of());
    }
}
