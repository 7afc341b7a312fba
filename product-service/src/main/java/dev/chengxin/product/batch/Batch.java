package dev.chengxin.product.batch;

import dev.chengxin.product.producer.OfProducer;
import dev.chengxin.product.producer.ProducerKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The aggregate of a batch of goods (批次).
///
/// @param producerKind what its producer is: it decides whether a conformity certificate is a duty
/// @param owners pseudonyms of the producer's accounts
/// @param jurisdiction region of the producer's place of production
/// @param quantityGrams how much, in grams
/// @param harvestedOn Asia/Shanghai day; absent when unknown
/// @param conformity the latest conformity certificate; absent while there is none
/// @param failure how it became known that it is not as it has to be; absent while it is
public record Batch(
        String producerId,
        ProducerKind producerKind,
        Set<String> owners,
        String jurisdiction,
        Category category,
        String originRegion,
        long quantityGrams,
        @Nullable LocalDate harvestedOn,
        BatchStatus status,
        @Nullable Conformity conformity,
        @Nullable FailureReason failure,
        Instant declaredAt)
        implements OfProducer {
    public Batch {
        owners = Set.copyOf(owners);
    }

    /// Whether it may not be sold without a conformity certificate: firms, cooperatives and buyers must issue one,
    /// farmers are encouraged to (农产品质量安全法 39).
    public boolean needsConformity() {
        return category.inScope() && producerKind.legalEntity();
    }

    /// Whether the certificate that it needs is missing.
    public boolean lacksConformity() {
        return needsConformity() && conformity == null;
    }

    Batch certified(Conformity issued) {
        return moved(BatchStatus.CERTIFIED, issued, failure);
    }

    Batch failed(FailureReason reason) {
        return moved(BatchStatus.FAILED, conformity, reason);
    }

    /// Name of the first fact in which another one differs that was declared for good.
    Optional<String> differingFact(Batch other) {
        if (!producerId.equals(other.producerId)) {
            return Optional.of("producerId");
        }
        if (category != other.category) {
            return Optional.of("category");
        }
        if (!originRegion.equals(other.originRegion)) {
            return Optional.of("originRegion");
        }
        if (quantityGrams != other.quantityGrams) {
            return Optional.of("quantityGrams");
        }
        return Objects.equals(harvestedOn, other.harvestedOn) ? Optional.empty() : Optional.of("harvestedOn");
    }

    private Batch moved(BatchStatus next, @Nullable Conformity issued, @Nullable FailureReason reason) {
        return new Batch(
                producerId,
                producerKind,
                owners,
                jurisdiction,
                category,
                originRegion,
                quantityGrams,
                harvestedOn,
                next,
                issued,
                reason,
                declaredAt);
    }
}
