package dev.chengxin.streamer.registration.web;

import dev.chengxin.servicekit.usecase.ExternalRef;
import dev.chengxin.streamer.registration.OperatorKind;
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

/// What is sent about registrations.
final class Requests {
    static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";

    private Requests() {}

    /// @param creditCode needed by all but a natural person
    /// @param codeReason why a code whose check character is wrong is recorded all the same; only for moderators
    record OperatorRequest(
            @NotNull OperatorKind kind,
            @NotBlank @Size(max = 100) String name,
            @Size(min = 1, max = 18) @Nullable String creditCode,
            @Size(min = 5, max = 200) @Nullable String codeReason,
            @NotNull @Size(max = 6) String region,
            @NotBlank @Size(max = 200) String address,
            @Pattern(regexp = "[0-9+ -]{5,20}") @Nullable String phone,
            @Size(max = 5) @Nullable List<@NotNull @Valid ExternalRef> externalRefs) {}

    /// @param operatorId the business behind the room; absent when the streamer runs it herself
    /// @param selfOperated whether she runs the room herself, which this one registration covers
    /// @param region her place of business; only when she runs the room herself
    /// @param guardianConsent whether a guardian's consent was shown
    record StreamerRequest(
            @Pattern(regexp = UUID) @Nullable String operatorId,
            @Nullable Boolean selfOperated,
            @Size(max = 6) @Nullable String region,
            @NotBlank @Size(max = 50) String name,
            @NotBlank @Size(max = 18) String idNumber,
            @Pattern(regexp = "[0-9+ -]{5,20}") @Nullable String phone,
            @Nullable Boolean guardianConsent,
            @Size(max = 5) @Nullable List<@NotNull @Valid ExternalRef> externalRefs) {
        boolean runsHerOwnRoom() {
            return Boolean.TRUE.equals(selfOperated);
        }
    }

    record TrainingRequest(
            @NotNull @Size(max = 64) @Pattern(regexp = CODE) String course,
            @NotNull Instant passedAt) {}

    record ThresholdRequest(
            @NotNull @Min(16) @Max(100) Integer minimumAge,
            @NotNull @Min(16) @Max(100) Integer guardianConsentBelow,
            @NotNull @Min(1) @Max(365) Integer trainingDays,
            @NotNull @Min(1) @Max(6) Integer reverificationMonths) {}
}
