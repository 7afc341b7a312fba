package dev.chengxin.complaint.outcome;

import dev.chengxin.complaint.casework.ComplaintId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The outcomes that the public can read: published, not taken down, and not older than they are shown.
public interface Outcomes {
    /// @param today the day that decides whether it is still shown
    Optional<Outcome> find(ComplaintId id, LocalDate today);

    /// The latest published first.
    ///
    /// @param after the last outcome of the page before
    List<Outcome> find(OutcomeFilter filter, Optional<Place> after, int limit);

    /// Where an outcome stands in a list.
    record Place(Instant publishedAt, String id) {}
}
