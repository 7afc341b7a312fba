package dev.chengxin.streamer.session;

import dev.chengxin.streamer.goods.KnownBatch;
import dev.chengxin.streamer.goods.KnownProducer;
import dev.chengxin.streamer.goods.KnownProduct;
import java.util.Map;

/// What is known at a moment of those who sell in a livestream and of its goods.
///
/// @param streamerMayGoOnAir whether the streamer is verified, admitted and not overdue
/// @param operatorVerified whether the business behind the room is
/// @param barred whether a measure keeps one of them off air
/// @param products by id
/// @param batches by id
/// @param producers by id
public record Readiness(
        boolean streamerMayGoOnAir,
        boolean operatorVerified,
        boolean barred,
        Map<String, KnownProduct> products,
        Map<String, KnownBatch> batches,
        Map<String, KnownProducer> producers) {
    public Readiness {
        products = Map.copyOf(products);
        batches = Map.copyOf(batches);
        producers = Map.copyOf(producers);
    }
}
