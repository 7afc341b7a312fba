package dev.chengxin.complaint.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the public can read besides the decision.
///
/// @param shownUntil last Asia/Shanghai day on which it is shown
/// @param correctedAt when it was last corrected
/// @param text whether a text stands beside the codes
public record PublishedOutcome(
        Instant publishedAt, LocalDate shownUntil, @Nullable Instant correctedAt, boolean text) {
    PublishedOutcome corrected(Instant at, boolean withText) {
        return new PublishedOutcome(publishedAt, shownUntil, at, withText);
    }
}
