package dev.chengxin.complaint.outcome;

import dev.chengxin.complaint.casework.Category;
import dev.chengxin.complaint.casework.Kind;
import dev.chengxin.complaint.casework.Result;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A published outcome.
///
/// @param id the complaint's id, as the ledger names it
/// @param onTime whether no deadline that binds the operator was missed
/// @param text what a moderator wrote for the public, in the language in which it was written; absent when the
///     filer did not agree to a text
/// @param shownUntil last Asia/Shanghai day on which it is shown
public record Outcome(
        String id,
        String number,
        Kind kind,
        Category category,
        boolean upheld,
        Result result,
        boolean onTime,
        @Nullable String streamerId,
        @Nullable String operatorId,
        Instant closedAt,
        Instant publishedAt,
        @Nullable Instant correctedAt,
        LocalDate shownUntil,
        @Nullable String text) {}
