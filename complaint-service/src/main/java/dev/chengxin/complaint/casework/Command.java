package dev.chengxin.complaint.casework;

import dev.chengxin.complaint.reference.KnownSubject;
import org.jspecify.annotations.Nullable;

/// What somebody, or a timer, wants done with a filed complaint.
public sealed interface Command {
    record Accept() implements Command {}

    record Refuse(RefusalGround ground) implements Command {}

    /// @param proposal whether the reply proposes how to settle
    record Answer(boolean proposal) implements Command {}

    record Decide(Decision decision) implements Command {}

    record Terminate(TerminationGround ground) implements Command {}

    /// The filer takes it back.
    record Withdraw() implements Command {}

    record Close() implements Command {}

    /// It is a report as well.
    ///
    /// @param report the one that is filed for it
    record Split(ComplaintId report) implements Command {}

    /// Takes the more time for the decision on a report, once.
    record Extend() implements Command {}

    /// The filer adds a file, whose content is stored already.
    record AddEvidence(Evidence evidence) implements Command {}

    record StartTest() implements Command {}

    record EndTest() implements Command {}

    /// @param known the subject that it leads to
    /// @param wording the reference in words that it answers; absent when it answers none
    /// @param sessionSecond seconds from the start of the session; only with a session
    record LinkTo(
            Referent to,
            KnownSubject known,
            @Nullable Wording wording,
            @Nullable Long sessionSecond) implements Command {}

    record Unlink(Referent from) implements Command {}

    /// @param textHash lower-case hex of SHA-256 over the text; absent when only codes are published
    record PublishOutcome(@Nullable String textHash) implements Command {}

    record CorrectOutcome(OutcomeReason reason, @Nullable String textHash) implements Command {}

    record WithdrawOutcome(OutcomeReason reason) implements Command {}

    record RequestCorrection() implements Command {}

    record DeclineCorrection() implements Command {}

    /// Some clock may have run out.
    record RunTimers() implements Command {}

    /// The calendar of some year became known or was corrected.
    record RecomputeDeadlines() implements Command {}
}
