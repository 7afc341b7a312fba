package dev.chengxin.streamer.session;

import dev.chengxin.streamer.goods.KnownBatch;
import dev.chengxin.streamer.goods.KnownCertificate;
import dev.chengxin.streamer.goods.KnownProduct;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// What is known of the goods on offer in a livestream.
///
/// @param certificates those that the products are sold under
/// @param helpIsProved whether the plan proves that buying helps somebody
public record Offer(
        List<KnownProduct> products,
        List<KnownBatch> batches,
        List<KnownCertificate> certificates,
        boolean helpIsProved) {
    public Offer(
            Collection<KnownProduct> products,
            Collection<KnownBatch> batches,
            Collection<KnownCertificate> certificates,
            boolean helpIsProved) {
        this(List.copyOf(products), List.copyOf(batches), List.copyOf(certificates), helpIsProved);
    }

    /// Regions that the goods come from, as products and batches say.
    Stream<String> origins() {
        return Stream.concat(
                products.stream().map(KnownProduct::originRegion).flatMap(Stream::ofNullable),
                batches.stream().map(KnownBatch::originRegion));
    }
}
