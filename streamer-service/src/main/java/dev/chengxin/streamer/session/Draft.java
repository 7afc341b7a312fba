package dev.chengxin.streamer.session;

import java.time.Instant;
import java.util.List;

/// A livestream that somebody wants to plan, before its references are looked up.
///
/// @param batchIds empty for all batches that the products are listed with
public record Draft(
        String streamerId, Instant start, List<String> productIds, List<String> batchIds, List<Claim> claims) {
    public Draft {
        productIds = List.copyOf(productIds);
        batchIds = List.copyOf(batchIds);
        claims = List.copyOf(claims);
    }
}
