package dev.chengxin.complaint.casework;

import dev.chengxin.complaint.casework.Verdict.Decided;
import dev.chengxin.servicekit.event.EventContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps complaints. A write stores state and events together or not at all.
public interface CaseFiles {
    Optional<CaseFile> find(ComplaintId id);

    /// Creates a complaint, once.
    ///
    /// @param requestHash tells a repeat from another use of the same key; absent when the id follows from a cause
    Created create(
            ComplaintId id,
            byte @Nullable [] requestHash,
            Decided filed,
            EventContext context,
            Map<String, String> words);

    /// Stores what was decided, if nobody else wrote since `before` was read.
    ///
    /// @param words personal fields that are added or replaced
    Saved save(CaseFile before, Decided decided, EventContext context, Map<String, String> words);

    /// Takes another system's name for a complaint that is about to be created.
    ///
    /// @return the complaint that has it; the one asked for when it is free
    ComplaintId reserve(ExternalRef ref, ComplaintId id);

    /// Gives a name back that was reserved for a complaint and that the complaint, as it is stored, does not have.
    void releaseUnused(ExternalRef ref, ComplaintId id);

    /// The complaint that has another system's name.
    Optional<ComplaintId> owner(ExternalRef ref);

    /// Open complaints whose clocks depend on one of these calendars, in no order.
    ///
    /// @param calendars as `<year>@<edition>`
    List<ComplaintId> runningBy(List<String> calendars, int limit);

    /// What became of a create.
    sealed interface Created {
        record Fresh(CaseFile file) implements Created {}

        record Repeated(CaseFile file) implements Created {}

        record KeyReused() implements Created {}

        /// The id was given up while it was being filed: another filing took over what it had reserved.
        record Superseded() implements Created {}
    }

    /// What became of a save.
    sealed interface Saved {
        record Done(CaseFile file) implements Saved {}

        record Stale() implements Saved {}

        record Backlogged() implements Saved {}
    }
}
