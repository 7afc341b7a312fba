package dev.chengxin.complaint.casework.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chengxin.complaint.casework.CaseFile;
import dev.chengxin.complaint.casework.Category;
import dev.chengxin.complaint.casework.Decision;
import dev.chengxin.complaint.casework.Kind;
import dev.chengxin.complaint.casework.OutcomeStatus;
import dev.chengxin.complaint.casework.Status;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A complaint in a list: facts, no words.
///
/// @param dueAt when its next clock runs out; absent when none runs
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseSummary(
        String id,
        String number,
        Kind kind,
        Status status,
        OutcomeStatus outcomeStatus,
        Instant filedAt,
        Instant receivedAt,
        @Nullable Instant dueAt,
        boolean overdue,
        String jurisdiction,
        @Nullable String streamerId,
        @Nullable Category category,
        @Nullable Boolean upheld,
        long version) {

    static CaseSummary of(CaseFile file) {
        var complaint = file.complaint();
        var filing = complaint.filing();
        var decision = Optional.ofNullable(complaint.decision());
        return new CaseSummary(
                file.id().value(),
                file.id().number(),
                filing.kind(),
                complaint.status(),
                complaint.outcomeStatus(),
                filing.filedAt(),
                filing.receivedAt(),
                complaint.dueAt().orElse(null),
                complaint.overdue(),
                complaint.jurisdiction(),
                complaint.references().streamerId(),
                decision.map(Decision::category).orElse(null),
                decision.map(Decision::upheld).orElse(null),
                file.version());
    }
}
