package dev.chengxin.product.product;

import dev.chengxin.contracts.ProductEvent;
import dev.chengxin.contracts.ProductEvent.ProductDelisted;
import dev.chengxin.contracts.ProductEvent.ProductListed;
import dev.chengxin.contracts.ProductEvent.ProductPriced;
import dev.chengxin.product.batch.Category;
import dev.chengxin.product.request.Faults;
import dev.chengxin.servicekit.decision.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Decides on goods: pure functions of state, command and time. Goods tell that they are listed or delisted exactly
/// when they come on sale or off (`ProductsTest`).
public final class Products {
    private static final String OWNER = "owner";

    private Products() {}

    /// Goods that are offered, as far as they were looked up and found in order.
    public record Offer(
            String producerId,
            Set<String> owners,
            Set<String> sellers,
            String jurisdiction,
            String operatorId,
            @Nullable String streamerId,
            List<String> batchIds,
            List<String> certificateIds,
            Category category,
            @Nullable String originRegion,
            PriceUnit unit,
            long priceFen,
            boolean wanted) {}

    /// Goods as they are born: not on sale until they are checked.
    public static Verdict<Product> offer(Offer offer, Instant now) {
        Product born = born(offer, now);
        return Verdict.decided(born, priced(born));
    }

    /// Somebody offers them again under the same external reference: price and whether they are listed are taken
    /// over, the rest has to be the same.
    public static Verdict<Product> offerAgain(Product product, Offer offer, Instant now) {
        Optional<String> differing = product.differingFact(born(offer, now));
        if (differing.isPresent()) {
            return Verdict.refused(Faults.differs("/" + differing.get()));
        }
        Product after = product.want(offer.wanted());
        var events = Stream.<ProductEvent>builder();
        if (product.priceFen() != offer.priceFen()) {
            after = after.priced(offer.priceFen(), later(product, now));
            events.add(priced(after));
        }
        if (after.equals(product)) {
            return Verdict.unchanged();
        }
        moved(product, after, OWNER).ifPresent(events::add);
        return Verdict.decided(after, events.build().toList());
    }

    /// Everything that was known when they were offered has been looked at.
    public static Verdict<Product> settle(Product product) {
        if (product.checked()) {
            return Verdict.unchanged();
        }
        Product after = product.found();
        return Verdict.decided(after, moved(product, after, OWNER).stream().toList());
    }

    /// The owner wants them listed, or no longer.
    public static Verdict<Product> want(Product product, boolean listed) {
        if (product.wanted() == listed) {
            return Verdict.unchanged();
        }
        Product after = product.want(listed);
        return Verdict.decided(after, moved(product, after, OWNER).stream().toList());
    }

    /// The price changes.
    public static Verdict<Product> price(Product product, long priceFen, Instant now) {
        if (product.priceFen() == priceFen) {
            return Verdict.unchanged();
        }
        Product after = product.priced(priceFen, later(product, now));
        return Verdict.decided(after, priced(after));
    }

    /// A ground is what it is now, and goods that it concerns follow. However grounds overlap and in whatever order
    /// they come, the same grounds leave the same goods (`OverlapTest`).
    public static Verdict<Product> follow(Product product, Ground ground) {
        Product after = ground.active() ? product.with(ground.block()) : product.without(ground.block());
        return after.equals(product)
                ? Verdict.unchanged()
                : Verdict.decided(
                        after,
                        moved(product, after, ground.block().kind().code()).stream()
                                .toList());
    }

    /// Two prices never begin at one instant, so that each has a place of its own in the history.
    private static Instant later(Product product, Instant now) {
        return now.isAfter(product.pricedAt()) ? now : product.pricedAt().plusMillis(1);
    }

    private static Optional<ProductEvent> moved(Product before, Product after, String reason) {
        if (before.onSale() == after.onSale()) {
            return Optional.empty();
        }
        return Optional.of(after.onSale() ? listed(after) : delisted(after, reason));
    }

    private static ProductEvent listed(Product product) {
        return new ProductListed(
                product.producerId(),
                product.operatorId(),
                product.streamerId(),
                product.batchIds(),
                product.certificateIds(),
                product.priceFen(),
                product.originRegion());
    }

    private static ProductEvent delisted(Product product, String reason) {
        return new ProductDelisted(
                product.producerId(),
                product.operatorId(),
                product.streamerId(),
                reason,
                product.blocks().size());
    }

    private static ProductEvent priced(Product product) {
        return new ProductPriced(
                product.producerId(),
                product.operatorId(),
                product.streamerId(),
                product.priceFen(),
                product.pricedAt());
    }

    private static Product born(Offer offer, Instant now) {
        return new Product(
                offer.producerId(),
                offer.owners(),
                offer.sellers(),
                offer.jurisdiction(),
                offer.operatorId(),
                offer.streamerId(),
                offer.batchIds(),
                offer.certificateIds(),
                offer.category(),
                offer.originRegion(),
                offer.unit(),
                offer.priceFen(),
                now,
                offer.wanted(),
                false,
                List.of(),
                now,
                ProductStatus.CHECKING);
    }
}
