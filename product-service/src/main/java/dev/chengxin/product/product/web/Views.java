package dev.chengxin.product.product.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chengxin.product.batch.Batch;
import dev.chengxin.product.product.Block;
import dev.chengxin.product.product.Product;
import dev.chengxin.product.product.ProductWords;
import dev.chengxin.servicekit.text.CodeTexts;
import dev.chengxin.servicekit.text.CodeTexts.Code;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.servicekit.usecase.ExternalRef;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Shows goods to those who may see them.
final class Views {
    private final Aggregates<Batch> batches;
    private final CodeTexts texts;

    Views(Aggregates<Batch> batches, CodeTexts texts) {
        this.batches = batches;
        this.texts = texts;
    }

    /// @param originRegion where all of the batches come from; absent when they come from several places
    /// @param listed whether the owner wants them listed
    /// @param onSale whether they are on sale: listed, and nothing keeps them off sale
    /// @param blocks what keeps them off sale
    /// @param uncertifiedBatchIds the batches without a conformity certificate, which a farmer may sell and buyers
    /// are to see; absent in lists
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProductView(
            String id,
            String number,
            @Nullable String name,
            String producerId,
            String operatorId,
            @Nullable String streamerId,
            List<String> batchIds,
            List<String> certificateIds,
            Code category,
            @Nullable String originRegion,
            long priceFen,
            Code unit,
            Instant pricedAt,
            Code status,
            boolean listed,
            boolean onSale,
            List<Block> blocks,
            @Nullable List<String> uncertifiedBatchIds,
            Instant offeredAt,
            List<ExternalRef> externalRefs,
            Map<String, String> links,
            long version) {}

    /// In a list.
    ProductView of(Aggregate<Product> product, Locale locale) {
        return of(product, null, locale);
    }

    /// On its own.
    ProductView whole(Aggregate<Product> product, Locale locale) {
        List<String> uncertified = product.state().batchIds().stream()
                .filter(id -> batches.find(id)
                        .filter(batch -> batch.state().conformity() != null)
                        .isEmpty())
                .toList();
        return of(product, uncertified, locale);
    }

    private ProductView of(Aggregate<Product> product, @Nullable List<String> uncertified, Locale locale) {
        Product state = product.state();
        return new ProductView(
                product.id(),
                product.number(),
                product.words().get(ProductWords.NAME),
                state.producerId(),
                state.operatorId(),
                state.streamerId(),
                state.batchIds(),
                state.certificateIds(),
                texts.of(state.category(), locale),
                state.originRegion(),
                state.priceFen(),
                texts.of(state.unit(), locale),
                state.pricedAt(),
                texts.of(state.status(), locale),
                state.wanted(),
                state.onSale(),
                state.blocks(),
                uncertified,
                state.offeredAt(),
                product.externalRefs(),
                Map.of("self", product.path(), "prices", product.path() + "/prices"),
                product.version());
    }
}
