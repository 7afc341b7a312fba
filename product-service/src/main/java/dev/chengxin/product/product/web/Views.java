package dev.chengxin.product.product.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chengxin.product.product.Block;
import dev.chengxin.product.product.Product;
import dev.chengxin.product.product.ProductWords;
import dev.chengxin.servicekit.text.CodeTexts;
import dev.chengxin.servicekit.text.CodeTexts.Code;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.ExternalRef;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Shows goods to those who may see them.
final class Views {
    private final CodeTexts texts;

    Views(CodeTexts texts) {
        this.texts = texts;
    }

    /// @param originRegion where all of the batches come from; absent when they come from several places
    /// @param listed whether the owner wants them listed
    /// @param onSale whether they are on sale: listed, and nothing keeps them off sale
    /// @param blocks what keeps them off sale
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
            Instant offeredAt,
            List<ExternalRef> externalRefs,
            Map<String, String> links,
            long version) {}

    ProductView of(Aggregate<Product> product, Locale locale) {
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
                state.offeredAt(),
                product.externalRefs(),
                Map.of("self", product.path(), "prices", product.path() + "/prices"),
                product.version());
    }
}
