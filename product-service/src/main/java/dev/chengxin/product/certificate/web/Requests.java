package dev.chengxin.product.certificate.web;

import dev.chengxin.product.batch.Category;
import dev.chengxin.product.certificate.RevocationReason;
import dev.chengxin.product.certificate.Scheme;
import dev.chengxin.product.certificate.SuspensionReason;
import dev.chengxin.product.request.Identifiers;
import dev.chengxin.servicekit.usecase.ExternalRef;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is sent about certificates. Notes are sealed.
final class Requests {
    private static final int NOTE = 2000;

    private Requests() {}

    /// @param originRegion six-digit code of the region that it is to stand for; needed by a geographical
    /// indication
    record ApplicationRequest(
            @NotNull @Pattern(regexp = Identifiers.UUID) String producerId,
            @NotNull Scheme scheme,
            @NotNull Category category,
            @Size(max = 20) @Nullable String originRegion,
            @Size(min = 1, max = NOTE) @Nullable String note,
            @Size(max = 5) @Nullable List<@NotNull @Valid ExternalRef> externalRefs) {}

    record ExaminationRequest(
            @NotNull Boolean passed,
            @Size(min = 1, max = NOTE) @Nullable String note) {}

    /// @param number as it stands on packs, in the form of its scheme
    /// @param validUntil last day; absent for the scheme's own term, where it has one
    record IssueRequest(
            @NotBlank @Size(max = 60) String number,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validUntil) {}

    record SuspensionRequest(
            @NotNull SuspensionReason reason,
            @Size(min = 1, max = NOTE) @Nullable String note) {}

    record ReinstatementRequest(
            @Size(min = 1, max = NOTE) @Nullable String note) {}

    record RevocationRequest(
            @NotNull RevocationReason reason,
            @Size(min = 1, max = NOTE) @Nullable String note) {}

    /// A note as the sealed field of a name; nothing where there is none.
    static Map<String, String> words(String name, @Nullable String note) {
        return note == null || note.isBlank() ? Map.of() : Map.of(name, note.strip());
    }
}
