package dev.chengxin.streamer.session;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A livestream as the rest of the service needs to know it.
///
/// @param region of the operator, which gives the jurisdiction
/// @param owners pseudonyms of the accounts that it belongs to
/// @param startedAt absent before it began
/// @param endedAt absent while it has not ended
public record OnAir(
        String sessionId,
        String streamerId,
        String operatorId,
        String region,
        Set<String> owners,
        List<String> productIds,
        List<String> batchIds,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {
    public OnAir {
        owners = Set.copyOf(owners);
        productIds = List.copyOf(productIds);
        batchIds = List.copyOf(batchIds);
    }
}
