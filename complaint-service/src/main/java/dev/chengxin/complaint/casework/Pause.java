package dev.chengxin.complaint.casework;

import dev.chengxin.regulation.LegalTime;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A time that does not count for a clock. It is measured in legal days: the day on which it begins is not counted,
/// the day on which it ends is, so that a clock never has less left than when it was stopped.
///
/// @param to absent while it lasts
public record Pause(Instant from, @Nullable Instant to) {
    boolean lasts() {
        return to == null;
    }

    Pause endedAt(Instant at) {
        return new Pause(from, at);
    }

    /// Whether a day does not count, of a pause that is over.
    boolean covers(LocalDate day) {
        return to != null && !day.isBefore(LegalTime.dayOf(from)) && day.isBefore(LegalTime.dayOf(to));
    }
}
