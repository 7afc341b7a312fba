package dev.chengxin.product.product;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What goods have cost. The current price stands in the goods themselves, so it is there at once; the history
/// follows by events.
public final class PriceHistory {
    /// A comparison price without details may not exceed the lowest deal of this time before (明码标价和禁止价格欺诈规定,
    /// Order 56).
    public static final Duration COMPARED = Duration.ofDays(7);

    private final Prices prices;

    public PriceHistory(Prices prices) {
        this.prices = prices;
    }

    /// The prices, the latest first.
    ///
    /// @param before only those that began before; empty for all
    public List<PricePoint> of(String productId, Product product, Optional<Instant> before, int limit) {
        var points = new ArrayList<>(prices.of(productId, before, limit));
        var current = new PricePoint(product.pricedAt(), product.priceFen());
        if (before.isEmpty() && !points.contains(current)) {
            points.addFirst(current);
        }
        return points.subList(0, Math.min(limit, points.size()));
    }

    /// The lowest price that held at some time within the last seven days: one that began in them, or the one that
    /// held when they began.
    public PricePoint lowest(String productId, Product product, Instant now) {
        Instant from = now.minus(COMPARED);
        var current = Stream.of(new PricePoint(product.pricedAt(), product.priceFen()));
        var within = prices.lowestSince(productId, from).stream();
        var held = prices.of(productId, Optional.of(from), 1).stream();
        return Stream.of(current, within, held)
                .flatMap(points -> points)
                .min(Comparator.comparingLong(PricePoint::priceFen).thenComparing(PricePoint::at))
                .orElseThrow();
    }
}
