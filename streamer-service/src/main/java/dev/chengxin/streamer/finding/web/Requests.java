package dev.chengxin.streamer.finding.web;

import dev.chengxin.streamer.finding.Category;
import dev.chengxin.streamer.finding.Severity;
import dev.chengxin.streamer.finding.Source;
import dev.chengxin.streamer.notice.Reasons;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What moderators send about findings.
final class Requests {
    static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private Requests() {}

    /// @param source who saw it: a moderator, unless said otherwise; never the scanner
    /// @param sessionId the livestream; or streamer or operator, where there was none
    /// @param second seconds from the start of the livestream
    /// @param severity absent for what is usual in the category
    record FindingRequest(
            @Nullable Source source,
            @Pattern(regexp = UUID) @Nullable String sessionId,
            @Min(0) @Max(1_000_000) @Nullable Long second,
            @Pattern(regexp = UUID) @Nullable String streamerId,
            @Pattern(regexp = UUID) @Nullable String operatorId,
            @NotNull Category category,
            @Nullable Severity severity,
            @NotBlank @Size(max = 5000) String note) {}

    /// @param category absent for the finding's
    /// @param severity absent for the finding's
    /// @param waived recorded and free; only for what is first, slight and promptly corrected
    record ConfirmationRequest(
            @Nullable Category category,
            @Nullable Severity severity,
            @Nullable Boolean waived,
            @NotNull @Valid Reasons statement) {}

    record DismissalRequest(
            @NotNull @Size(max = 64) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
            String reason,

            @Size(max = 2000) @Nullable String note) {}
}
