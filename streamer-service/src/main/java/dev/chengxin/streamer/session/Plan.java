package dev.chengxin.streamer.session;

import java.time.Instant;
import java.util.List;

/// What a livestream is to be.
///
/// @param plannedAt when it was planned
/// @param start when it is to begin
/// @param productIds the goods on offer
/// @param batchIds the batches that they come from
/// @param claims what is to be said of them
public record Plan(
        Instant plannedAt, Instant start, List<String> productIds, List<String> batchIds, List<Claim> claims) {
    public Plan {
        productIds = List.copyOf(productIds);
        batchIds = List.copyOf(batchIds);
        claims = List.copyOf(claims);
    }
}
