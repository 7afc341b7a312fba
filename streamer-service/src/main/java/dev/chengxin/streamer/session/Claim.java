package dev.chengxin.streamer.session;

import dev.chengxin.contracts.StreamerEvent.PlannedClaim;
import org.jspecify.annotations.Nullable;

/// Something that is to be said on air. Its words and its evidence are sealed apart from it.
///
/// @param productId the product that it is about; absent when it is about the whole session
/// @param evidenced whether the evidence that its kind needs lies with the platform
public record Claim(ClaimKind kind, @Nullable String productId, boolean evidenced) {
    PlannedClaim published() {
        return new PlannedClaim(kind.code(), productId, evidenced);
    }
}
