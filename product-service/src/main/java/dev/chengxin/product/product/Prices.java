package dev.chengxin.product.product;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The prices that goods have had, each once.
public interface Prices {
    /// Takes note of a price; one that is known changes nothing.
    ///
    /// @return false when it was known
    boolean note(String productId, PricePoint point);

    /// The latest first.
    ///
    /// @param before only those that began before; empty for all
    List<PricePoint> of(String productId, Optional<Instant> before, int limit);

    /// The lowest price that began within a time.
    ///
    /// @param from first instant
    Optional<PricePoint> lowestSince(String productId, Instant from);
}
