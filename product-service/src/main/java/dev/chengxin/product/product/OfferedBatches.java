package dev.chengxin.product.product;

import dev.chengxin.product.batch.Batch;
import dev.chengxin.product.batch.BatchStatus;
import dev.chengxin.product.batch.Category;
import dev.chengxin.product.request.Faults;
import dev.chengxin.servicekit.decision.Refusal;
import dev.chengxin.servicekit.text.Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The batches that goods are to come from, and what is wrong with them.
///
/// @param batches in the order of the request; absent where nothing has the id
record OfferedBatches(List<Optional<Batch>> batches) {
    /// What is wrong with the first that something is wrong with.
    Optional<Refusal> refusal(String producerId) {
        for (int index = 0; index < batches.size(); index++) {
            Optional<Refusal> refusal = refusal("/batchIds/" + index, batches.get(index), producerId);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    Category category() {
        return first().category();
    }

    /// Where all of them come from; absent when they come from several places.
    @Nullable
    String origin() {
        String origin = first().originRegion();
        boolean one = present().stream().allMatch(batch -> batch.originRegion().equals(origin));
        return one ? origin : null;
    }

    List<Batch> present() {
        return batches.stream().flatMap(Optional::stream).toList();
    }

    private Batch first() {
        return present().getFirst();
    }

    private Optional<Refusal> refusal(String pointer, Optional<Batch> found, String producerId) {
        if (found.filter(batch -> batch.producerId().equals(producerId)).isEmpty()) {
            return Optional.of(Faults.unknown(pointer));
        }
        Batch batch = found.get();
        if (batch.status() == BatchStatus.FAILED) {
            return Optional.of(Refusal.invalid(
                    pointer,
                    "failed",
                    new Text("该批次不合格", "is a batch that failed"),
                    new Text("选用合格的批次", "choose another batch")));
        }
        if (batch.lacksConformity()) {
            return Optional.of(Refusal.invalid(
                    pointer,
                    "conformity-certificate-missing",
                    new Text("该批次须先开具承诺达标合格证", "needs a conformity certificate first"),
                    new Text("先为该批次开具承诺达标合格证", "issue the conformity certificate of the batch")));
        }
        return batch.category() == category()
                ? Optional.empty()
                : Optional.of(Refusal.invalid(
                        pointer,
                        "other-category",
                        new Text("与第一个批次的品类不同", "is of another category than the first batch"),
                        new Text("分开登记不同品类的商品", "offer goods of different categories apart")));
    }
}
