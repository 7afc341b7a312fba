package dev.chengxin.streamer.measure;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whom a measure is against.
///
/// @param streamerId absent when it is against the operator itself
/// @param region of the operator, which gives the jurisdiction
/// @param owners pseudonyms of the accounts that it belongs to
public record Subject(@Nullable String streamerId, String operatorId, String region, Set<String> owners) {
    public Subject {
        owners = Set.copyOf(owners);
    }
}
