package dev.chengxin.streamer.measure.web;

import dev.chengxin.streamer.measure.MeasureKind;
import dev.chengxin.streamer.notice.Reasons;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What moderators send about measures.
final class Requests {
    static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private Requests() {}

    /// @param streamerId whom it is against; or the operator
    /// @param byAuthority whether an authority asked for it (Order 117, arts. 12 and 50)
    /// @param days for how many days; absent when it has no end
    record MeasureRequest(
            @NotNull MeasureKind kind,
            @Pattern(regexp = UUID) @Nullable String streamerId,
            @Pattern(regexp = UUID) @Nullable String operatorId,
            @Nullable Boolean byAuthority,
            @Size(max = 100) @Nullable List<@NotNull @Pattern(regexp = UUID) String> violationIds,
            @Min(1) @Max(3650) @Nullable Integer days) {}

    record ApprovalRequest(@NotNull @Valid Reasons statement) {}

    record RejectionRequest(
            @NotNull @Size(max = 64) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
            String reason) {}
}
