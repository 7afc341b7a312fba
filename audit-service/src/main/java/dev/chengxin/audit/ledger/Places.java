package dev.chengxin.audit.ledger;

import java.util.List;
import java.util.OptionalLong;

/// Where entries stand, by what they are called.
public interface Places {
    /// The first entry of an event, below a size; empty when there is none.
    OptionalLong ofEvent(String eventId, long below);

    /// The entries of a subject in the order of its events, at most `limit`.
    ///
    /// @param afterSequence only later events
    List<Place> ofSubject(String subject, long afterSequence, long below, int limit);

    /// A place of a subject's event.
    ///
    /// @param type of the event
    record Place(long index, long sequence, String type) {}
}
