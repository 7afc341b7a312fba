package dev.chengxin.product.product.web;

import dev.chengxin.product.product.PriceUnit;
import dev.chengxin.product.product.ProductWords;
import dev.chengxin.product.request.Identifiers;
import dev.chengxin.servicekit.usecase.ExternalRef;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is sent about goods.
final class Requests {
    /// Ten million yuan; more is a slip of the pen.
    private static final long MOST_FEN = 1_000_000_000L;

    private Requests() {}

    /// @param batchIds the batches that the goods come from, all of one producer and category
    /// @param certificateIds the certificates that they are sold under
    /// @param operatorId the business that sells them; the streamer's when absent
    /// @param streamerId the streamer who sells them
    /// @param priceFen price of a unit, in fen
    /// @param listed whether the owner wants them listed; true when absent
    record ProductRequest(
            @NotNull @Pattern(regexp = Identifiers.UUID) String producerId,
            @NotNull @Size(min = 1, max = 50) List<@NotNull @Pattern(regexp = Identifiers.UUID) String> batchIds,
            @Size(max = 20) @Nullable List<@NotNull @Pattern(regexp = Identifiers.UUID) String> certificateIds,
            @Pattern(regexp = Identifiers.UUID) @Nullable String operatorId,
            @Pattern(regexp = Identifiers.UUID) @Nullable String streamerId,
            @NotBlank @Size(max = 100) String name,
            @NotNull @Min(1) @Max(MOST_FEN) Long priceFen,
            @NotNull PriceUnit unit,
            @Nullable Boolean listed,
            @Size(max = 5) @Nullable List<@NotNull @Valid ExternalRef> externalRefs) {
        Map<String, String> words() {
            return Map.of(ProductWords.NAME, name.strip());
        }
    }

    /// @param priceFen price of a unit from now on, in fen
    record PriceRequest(@NotNull @Min(1) @Max(MOST_FEN) Long priceFen) {}
}
