package dev.chengxin.complaint.casework;

import dev.chengxin.contracts.ComplaintEvent.OutcomeCorrected;
import dev.chengxin.contracts.ComplaintEvent.OutcomeCorrectionDeclined;
import dev.chengxin.contracts.ComplaintEvent.OutcomeCorrectionRequested;
import dev.chengxin.contracts.ComplaintEvent.OutcomePublished;
import dev.chengxin.contracts.ComplaintEvent.OutcomeWithdrawn;
import dev.chengxin.regulation.LegalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The commands about a published outcome.
record OutcomeRuling(Ruling ruling) {
    private static final int SHOWN_YEARS = 1;

    Optional<Refusal> publish(@Nullable String textHash) {
        Complaint state = ruling.state();
        Decision decision = state.decision();
        if (decision == null || state.status() != Status.CLOSED) {
            return Optional.of(new Refusal.NothingToPublish());
        }
        if (textHash != null && !state.filing().publicationConsent()) {
            return Optional.of(new Refusal.TextWithoutConsent());
        }
        var references = state.references();
        return ruling.moveOutcome(
                Action.PUBLISH,
                new OutcomePublished(
                        decision.category().code(),
                        decision.upheld(),
                        decision.result().code(),
                        textHash,
                        LegalTime.dayOf(ruling.now()).plusYears(SHOWN_YEARS),
                        references.streamerId(),
                        references.operatorId()));
    }

    Optional<Refusal> correct(OutcomeReason reason, @Nullable String textHash) {
        if (textHash != null && !ruling.state().filing().publicationConsent()) {
            return Optional.of(new Refusal.TextWithoutConsent());
        }
        if (ruling.state().times(Evolution.CORRECTED) >= Rulings.MOST_CORRECTIONS) {
            return Optional.of(new Refusal.TooMany(Action.CORRECT));
        }
        return ruling.moveOutcome(Action.CORRECT, new OutcomeCorrected(reason.code(), textHash));
    }

    Optional<Refusal> requestCorrection() {
        if (ruling.state().correctionRequested()) {
            return Optional.of(new Refusal.CorrectionRequested());
        }
        int round = ruling.state().correctionRequests() + 1;
        if (round > Rulings.MOST_CORRECTION_REQUESTS) {
            return Optional.of(new Refusal.TooMany(Action.REQUEST_CORRECTION));
        }
        return ruling.moveOutcome(
                Action.REQUEST_CORRECTION,
                new OutcomeCorrectionRequested(round, ruling.starting(Action.REQUEST_CORRECTION)));
    }

    Optional<Refusal> declineCorrection() {
        Complaint state = ruling.state();
        if (state.outcomeStatus() == OutcomeStatus.PUBLISHED && !state.correctionRequested()) {
            return Optional.of(new Refusal.NoCorrectionRequested());
        }
        return ruling.moveOutcome(Action.DECLINE_CORRECTION, new OutcomeCorrectionDeclined(state.correctionRequests()));
    }

    Optional<Refusal> withdraw(OutcomeReason reason) {
        return ruling.moveOutcome(Action.RETRACT, new OutcomeWithdrawn(reason.code()));
    }
}
