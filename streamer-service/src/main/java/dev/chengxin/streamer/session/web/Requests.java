package dev.chengxin.streamer.session.web;

import dev.chengxin.servicekit.usecase.ExternalRef;
import dev.chengxin.streamer.session.ClaimKind;
import dev.chengxin.streamer.session.ControlAction;
import dev.chengxin.streamer.session.ControlReason;
import dev.chengxin.streamer.session.Segment;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is sent about livestreams.
final class Requests {
    static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private Requests() {}

    /// @param batchIds absent for all batches that the products are listed with
    record SessionRequest(
            @NotNull @Pattern(regexp = UUID) String streamerId,
            @Size(min = 1, max = 100) @Nullable String title,
            @NotNull Instant plannedStart,
            @NotEmpty @Size(max = 200) List<@NotNull @Pattern(regexp = UUID) String> productIds,

            @Size(max = 200) @Nullable List<@NotNull @Pattern(regexp = UUID) String> batchIds,

            @Size(max = 50) @Nullable List<@NotNull @Valid ClaimRequest> claims,

            @Size(max = 5) @Nullable List<@NotNull @Valid ExternalRef> externalRefs) {}

    /// @param productId one of those on offer; absent for a claim about the whole livestream
    record ClaimRequest(
            @NotNull ClaimKind kind,
            @Pattern(regexp = UUID) @Nullable String productId,
            @NotBlank @Size(max = 500) String text,
            @Valid @Nullable EvidenceRequest evidence) {}

    /// What proves a claim. One to help (助农) needs beneficiary, price and agreement.
    ///
    /// @param beneficiary who is helped, by name
    /// @param purchasePriceFen what was paid for the goods, in fen
    /// @param agreement number of the agreement, or where it is
    /// @param reference any other proof, or where it is
    record EvidenceRequest(
            @Size(min = 1, max = 200) @Nullable String beneficiary,
            @Min(1) @Max(100_000_000_000L) @Nullable Long purchasePriceFen,
            @Size(min = 1, max = 500) @Nullable String agreement,
            @Size(min = 1, max = 1_000) @Nullable String reference) {
        boolean proves(ClaimKind kind) {
            return kind == ClaimKind.ASSISTANCE
                    ? beneficiary != null && purchasePriceFen != null && agreement != null
                    : beneficiary != null || purchasePriceFen != null || agreement != null || reference != null;
        }
    }

    /// @param text why, for the streamer
    record CancellationRequest(@NotBlank @Size(max = 1_000) String text) {}

    record SegmentsRequest(@NotEmpty @Size(max = 200) List<@NotNull @Valid Segment> segments) {}

    /// @param text what the streamer is told
    record ControlRequest(
            @NotNull ControlAction action,
            @NotNull ControlReason reason,
            @Size(min = 1, max = 500) @Nullable String text,
            @Pattern(regexp = UUID) @Nullable String findingId) {}

    /// @param at when it was done or refused, by the platform's clock
    record AcknowledgementRequest(
            @NotNull @Pattern(regexp = UUID) String requestId,
            @NotNull Outcome outcome,
            @NotNull Instant at) {}
}
