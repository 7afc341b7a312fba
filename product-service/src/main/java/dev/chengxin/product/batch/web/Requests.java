package dev.chengxin.product.batch.web;

import dev.chengxin.product.batch.Basis;
import dev.chengxin.product.batch.BatchWords;
import dev.chengxin.product.batch.Batches.Issue;
import dev.chengxin.product.batch.Category;
import dev.chengxin.product.batch.FailureReason;
import dev.chengxin.product.request.Identifiers;
import dev.chengxin.servicekit.usecase.ExternalRef;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is sent about batches.
final class Requests {
    private Requests() {}

    /// @param name what the goods are called (品名)
    /// @param quantityGrams how much, in grams
    /// @param originRegion six-digit code of the place of origin
    /// @param conformityCertificate where one is issued with the declaration
    record BatchRequest(
            @NotNull @Pattern(regexp = Identifiers.UUID) String producerId,
            @NotNull Category category,
            @NotBlank @Size(max = 100) String name,
            @NotNull @Min(1) @Max(1_000_000_000_000L) Long quantityGrams,
            @NotNull @Size(max = 20) String originRegion,
            @Nullable LocalDate harvestedOn,
            @Valid @Nullable ConformityRequest conformityCertificate,
            @Size(max = 5) @Nullable List<@NotNull @Valid ExternalRef> externalRefs) {
        Map<String, String> nameAlone() {
            return Map.of(BatchWords.NAME, name.strip());
        }

        Map<String, String> words() {
            var words = new HashMap<>(nameAlone());
            if (conformityCertificate != null) {
                words.putAll(conformityCertificate.words());
            }
            return words;
        }

        Optional<Issue> issue() {
            return Optional.ofNullable(conformityCertificate)
                    .map(certificate -> certificate.issue("/conformityCertificate"));
        }
    }

    /// Name, quantity and origin of the conformity certificate are the batch's.
    ///
    /// @param promisor who promises (承诺主体)
    /// @param contact how she can be reached (联系方式)
    /// @param issuedAt when it was issued, where it was on paper; absent for now
    record ConformityRequest(
            @NotNull Basis basis,
            @NotBlank @Size(max = 100) String promisor,
            @NotBlank @Size(max = 100) String contact,
            @Nullable Instant issuedAt) {
        Issue issue(String pointer) {
            return new Issue(basis, issuedAt, pointer);
        }

        Map<String, String> words() {
            return Map.of(BatchWords.PROMISOR, promisor.strip(), BatchWords.CONTACT, contact.strip());
        }
    }

    record FailureRequest(@NotNull FailureReason reason) {}
}
