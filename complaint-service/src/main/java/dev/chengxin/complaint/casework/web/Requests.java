package dev.chengxin.complaint.casework.web;

import dev.chengxin.complaint.casework.Category;
import dev.chengxin.complaint.casework.ComplaintId;
import dev.chengxin.complaint.casework.OutcomeReason;
import dev.chengxin.complaint.casework.Referent;
import dev.chengxin.complaint.casework.RefusalGround;
import dev.chengxin.complaint.casework.Result;
import dev.chengxin.complaint.casework.TerminationGround;
import dev.chengxin.complaint.casework.Wording;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What moderators send. Texts are for the filer and are sealed like her own, but for the published one.
final class Requests {
    private Requests() {}

    record RefusalRequest(
            @NotNull RefusalGround ground,
            @NotBlank @Size(max = 2000) String reason) {}

    /// @param proposal whether the reply proposes how to settle; false when absent
    record AnswerRequest(
            @NotBlank @Size(max = 5000) String text,
            @Nullable Boolean proposal) {}

    /// @param upheld whether the filer was right; if not, the result is `none`
    /// @param amountFen what is paid to the filer, in fen; only with a result that pays
    record DecisionRequest(
            @NotNull Category category,
            @NotNull Boolean upheld,
            @NotNull Result result,
            @Min(1) @Max(1_000_000_000_000L) @Nullable Long amountFen,
            @NotBlank @Size(max = 5000) String reason) {}

    record TerminationRequest(
            @NotNull TerminationGround ground,
            @NotBlank @Size(max = 2000) String reason) {}

    /// @param wording what it answers of what the filer named in words and nothing matches yet
    /// @param sessionSecond seconds from the start of the session at which it happened; only with a session
    record LinkRequest(
            @NotNull Referent noun,
            @NotNull @Pattern(regexp = ComplaintId.UUID) String id,
            @Nullable Wording wording,
            @Min(0) @Max(604_800) @Nullable Long sessionSecond) {}

    record UnlinkRequest(@NotNull Referent noun) {}

    /// @param reason why the decision on a report takes longer
    record ExtensionRequest(@NotBlank @Size(max = 2000) String reason) {}

    /// @param text what is tested, and why
    record TestRequest(@NotBlank @Size(max = 2000) String text) {}

    /// @param text what is wrong with the published outcome
    record CorrectionWish(@NotBlank @Size(max = 2000) String text) {}

    /// @param reason why the published outcome stays as it is
    record CorrectionRefusal(@NotBlank @Size(max = 2000) String reason) {}

    /// @param text what the public reads beside the codes; needs the filer's consent
    record OutcomeRequest(
            @Size(min = 1, max = 2000) @Nullable String text) {}

    record CorrectionRequest(
            @NotNull OutcomeReason reason,
            @Size(min = 1, max = 2000) @Nullable String text) {}

    record OutcomeWithdrawalRequest(@NotNull OutcomeReason reason) {}
}
