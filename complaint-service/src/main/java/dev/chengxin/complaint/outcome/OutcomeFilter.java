package dev.chengxin.complaint.outcome;

import dev.chengxin.complaint.casework.Category;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which outcomes a list is about; what is absent does not matter.
///
/// @param from first instant of publication
/// @param to first instant of publication that is too late
/// @param today the day that decides what is still shown
public record OutcomeFilter(
        @Nullable Category category,
        @Nullable Boolean upheld,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String streamerId,
        LocalDate today) {}
