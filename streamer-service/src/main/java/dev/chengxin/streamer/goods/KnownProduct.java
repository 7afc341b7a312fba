package dev.chengxin.streamer.goods;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Goods that are offered, or were.
///
/// @param operatorId the business that offers them; absent when unknown
/// @param streamerId the streamer that they are offered by; absent when only the operator is known
/// @param batchIds the batches that they come from, as they were last listed
/// @param certificateIds the certificates that they are sold under
/// @param originRegion region of the place of origin; absent when none is told
/// @param listed whether they are on sale now
/// @param prices from the oldest that is kept on
public record KnownProduct(
        String id,
        String producerId,
        @Nullable String operatorId,
        @Nullable String streamerId,
        List<String> batchIds,
        List<String> certificateIds,
        @Nullable String originRegion,
        boolean listed,
        List<Price> prices) {
    /// A comparison price without details may not exceed the lowest deal of this time before (明码标价和禁止价格欺诈规定,
    /// Order 56).
    public static final Duration COMPARED = Duration.ofDays(7);

    public KnownProduct {
        batchIds = List.copyOf(batchIds);
        certificateIds = List.copyOf(certificateIds);
        prices = List.copyOf(prices);
    }

    /// The lowest price that held in the seven days before an instant, apart from the one that has just begun: what
    /// a comparison has to be held against. Empty when no earlier price is known.
    public OptionalLong comparableFen(Instant at) {
        Instant from = at.minus(COMPARED);
        var begun = prices.stream().filter(price -> !price.at().isAfter(at)).toList();
        if (begun.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!begun.getLast().at().isAfter(from)) {
            return OptionalLong.of(begun.getLast().fen());
        }
        var earlier = begun.subList(0, begun.size() - 1);
        var held = earlier.stream().filter(price -> !price.at().isAfter(from)).toList();
        var within = earlier.stream().filter(price -> price.at().isAfter(from));
        var first = held.isEmpty() ? Stream.<Price>empty() : Stream.of(held.getLast());
        return Stream.concat(first, within).mapToLong(Price::fen).min();
    }
}
