package dev.chengxin.product.product;

import dev.chengxin.product.batch.Category;
import dev.chengxin.product.producer.OfProducer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The aggregate of goods that are offered, with their listing: the set of what keeps them off sale. They are on
/// sale only while that set is empty, their owner wants it, and they are no longer being checked.
///
/// @param owners pseudonyms of the accounts of the producer, and of an operator who offers them
/// @param sellers pseudonyms of the accounts that registered operator and streamer: they see the goods and change
/// nothing
/// @param jurisdiction region of the producer's place of production
/// @param operatorId the business that sells them
/// @param streamerId the streamer who sells them; absent when the operator does by other means
/// @param originRegion where all of the batches come from; absent when they come from several places
/// @param priceFen price of a unit, in fen
/// @param pricedAt since when
/// @param wanted whether the owner wants them listed
/// @param checked whether everything that was known when they were offered has been looked at
/// @param blocks what keeps them off sale, in order, none twice
/// @param status derived; what lists filter by
public record Product(
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
        Instant pricedAt,
        boolean wanted,
        boolean checked,
        List<Block> blocks,
        Instant offeredAt,
        ProductStatus status)
        implements OfProducer {
    /// What a crash left unchecked is checked after this time.
    static final Duration CHECK_AFTER = Duration.ofSeconds(5);

    private static final Comparator<Block> ORDER =
            Comparator.comparing(Block::kind).thenComparing(Block::id);

    public Product {
        owners = Set.copyOf(owners);
        sellers = Set.copyOf(sellers);
        batchIds = List.copyOf(batchIds);
        certificateIds = List.copyOf(certificateIds);
        blocks = blocks.stream().distinct().sorted(ORDER).toList();
        status = status(wanted, checked, !blocks.isEmpty());
    }

    /// Where goods stand by what is known of them.
    static ProductStatus status(boolean wanted, boolean checked, boolean blocked) {
        if (!checked) {
            return ProductStatus.CHECKING;
        }
        if (!wanted) {
            return ProductStatus.OFF_SALE;
        }
        return blocked ? ProductStatus.BLOCKED : ProductStatus.ON_SALE;
    }

    public boolean onSale() {
        return status == ProductStatus.ON_SALE;
    }

    /// When it is to be checked again; empty once it is.
    public Optional<Instant> checkAt() {
        return checked ? Optional.empty() : Optional.of(offeredAt.plus(CHECK_AFTER));
    }

    Product found() {
        return new Draft(this).checked(true).done();
    }

    Product want(boolean listed) {
        return new Draft(this).wanted(listed).done();
    }

    Product priced(long fen, Instant at) {
        return new Draft(this).price(fen, at).done();
    }

    Product with(Block block) {
        var all = new ArrayList<>(blocks);
        all.add(block);
        return new Draft(this).blocks(all).done();
    }

    Product without(Block block) {
        return new Draft(this)
                .blocks(blocks.stream().filter(other -> !other.equals(block)).toList())
                .done();
    }

    /// Name of the first fact in which another one differs that was offered for good.
    Optional<String> differingFact(Product other) {
        if (!producerId.equals(other.producerId)) {
            return Optional.of("producerId");
        }
        if (!operatorId.equals(other.operatorId)) {
            return Optional.of("operatorId");
        }
        if (streamerId == null ? other.streamerId != null : !streamerId.equals(other.streamerId)) {
            return Optional.of("streamerId");
        }
        if (!Set.copyOf(batchIds).equals(Set.copyOf(other.batchIds))) {
            return Optional.of("batchIds");
        }
        if (!Set.copyOf(certificateIds).equals(Set.copyOf(other.certificateIds))) {
            return Optional.of("certificateIds");
        }
        return unit == other.unit ? Optional.empty() : Optional.of("unit");
    }
}
