package dev.chengxin.product.product;

import dev.chengxin.product.batch.Batch;
import dev.chengxin.product.certificate.Certificate;
import dev.chengxin.product.certificate.CheckStatus;
import dev.chengxin.product.request.Faults;
import dev.chengxin.servicekit.decision.Refusal;
import dev.chengxin.servicekit.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The certificates that goods are to be sold under, and what is wrong with them.
///
/// @param certificates in the order of the request; absent where nothing has the id
record OfferedCertificates(List<Optional<Certificate>> certificates) {
    private static final Text OTHERS =
            new Text("选用与商品相符的证书，或省略", "choose a certificate that fits the goods, or leave it out");

    /// What is wrong with the first that something is wrong with.
    Optional<Refusal> refusal(String producerId, OfferedBatches batches, LocalDate today) {
        for (int index = 0; index < certificates.size(); index++) {
            String pointer = "/certificateIds/" + index;
            Optional<Refusal> refusal = certificates
                    .get(index)
                    .filter(found -> found.producerId().equals(producerId))
                    .map(found -> refusal(pointer, found, batches, today))
                    .orElseGet(() -> Optional.of(Faults.unknown(pointer)));
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> refusal(
            String pointer, Certificate certificate, OfferedBatches batches, LocalDate today) {
        if (certificate.standing(today) != CheckStatus.VALID) {
            return invalid(pointer, "not-valid", new Text("该证书今天无效", "does not hold today"));
        }
        if (certificate.category() != batches.category()) {
            return invalid(
                    pointer, "other-category", new Text("该证书的品类与批次不同", "is for another category than the batches"));
        }
        List<String> origins =
                batches.present().stream().map(Batch::originRegion).toList();
        return origins.stream().allMatch(certificate::coversOrigin)
                ? Optional.empty()
                : invalid(
                        pointer,
                        "origin-mismatch",
                        new Text("批次的产地不在该证书的地域范围内", "stands for a region that a batch does not come from"));
    }

    private static Optional<Refusal> invalid(String pointer, String code, Text message) {
        return Optional.of(Refusal.invalid(pointer, code, message, OTHERS));
    }
}
