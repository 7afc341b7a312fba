package dev.chengxin.complaint.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which complaints a list is about; what is absent does not matter.
///
/// @param filedFrom first instant
/// @param filedTo first instant that is too late
/// @param owner pseudonym of the account that filed
/// @param region prefix of the jurisdiction
public record CaseFilter(
        @Nullable Kind kind,
        @Nullable Status status,
        @Nullable OutcomeStatus outcomeStatus,
        @Nullable Category category,
        @Nullable Boolean overdue,
        @Nullable Instant filedFrom,
        @Nullable Instant filedTo,
        @Nullable String streamerId,
        @Nullable String owner,
        @Nullable String region) {}
