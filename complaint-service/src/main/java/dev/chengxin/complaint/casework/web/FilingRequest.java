package dev.chengxin.complaint.casework.web;

import dev.chengxin.complaint.casework.ComplaintId;
import dev.chengxin.complaint.casework.Kind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a filer sends. Only the description is required.
///
/// @param kind `complaint` when absent
/// @param alsoReport whether the complaint is a report as well; it is split then, and each handled by its own rules
/// @param receivedAt when a platform received it; only role platform may send it
/// @param amountFen what is claimed, in fen
/// @param externalRefs what the platform calls it; only role platform may send them
/// @param language in which the filer wants to be answered: `zh` when absent
record FilingRequest(
        @Nullable Kind kind,
        @Nullable Boolean alsoReport,
        @NotBlank @Size(max = 5000) String description,
        @Nullable Instant receivedAt,
        @Valid @Nullable Subjects references,
        @Valid @Nullable Contact contact,
        @Valid @Nullable Consent consent,
        @Min(1) @Max(1_000_000_000_000L) @Nullable Long amountFen,
        @Size(max = 5) @Nullable List<@NotNull @Valid OutsideRef> externalRefs,
        @Pattern(regexp = "zh|en") @Nullable String language) {
    private static final String UUID = ComplaintId.UUID;

    /// What it is about: by id where an id is known, else in words.
    ///
    /// @param sessionSecond seconds from the start of the session
    record Subjects(
            @Pattern(regexp = UUID) @Nullable String streamerId,
            @Pattern(regexp = UUID) @Nullable String sessionId,
            @Min(0) @Max(604_800) @Nullable Long sessionSecond,
            @Pattern(regexp = UUID) @Nullable String productId,
            @Pattern(regexp = UUID) @Nullable String batchId,
            @Size(min = 1, max = 200) @Nullable String streamer,
            @Size(min = 1, max = 200) @Nullable String session,
            @Size(min = 1, max = 200) @Nullable String product,
            @Size(min = 1, max = 200) @Nullable String order) {}

    /// How the filer can be reached.
    record Contact(
            @Size(min = 1, max = 100) @Nullable String name,

            @Pattern(regexp = "\\+?[0-9][0-9 \\-]{4,18}[0-9]") @Nullable
            String phone,

            @Size(max = 254) @Pattern(regexp = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+") @Nullable
            String email) {}

    /// @param publication whether a text about the case may be published; codes are published either way
    record Consent(@NotNull Boolean publication) {}

    record OutsideRef(
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9._-]{0,39}")
            String system,

            @NotNull @Pattern(regexp = "[!-~]{1,128}") String id) {}
}
