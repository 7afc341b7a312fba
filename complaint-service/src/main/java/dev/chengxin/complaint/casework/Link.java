package dev.chengxin.complaint.casework;

import dev.chengxin.complaint.reference.KnownSubject;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// That a human found out what a complaint is about.
///
/// @param to what the id is an id of
/// @param wording the reference in words that it answers; absent when it answers none
/// @param sessionSecond seconds from the start of the session at which it happened
/// @param jurisdiction region code of what it leads to, as it was known at that time
/// @param operatorId the business that this belongs to, where that was known
/// @param streamerId the streamer that this belongs to, where that was known
public record Link(
        Referent to,
        String id,
        @Nullable Wording wording,
        @Nullable Long sessionSecond,
        String jurisdiction,
        @Nullable String operatorId,
        @Nullable String streamerId,
        Instant at) {
    static Link of(
            Referent to, KnownSubject known, @Nullable Wording wording, @Nullable Long sessionSecond, Instant at) {
        return new Link(
                to,
                known.subject().id(),
                wording,
                sessionSecond,
                known.jurisdiction(),
                known.operatorId(),
                known.streamerId(),
                at);
    }

    /// Whether it says the same as another, whenever that was said.
    boolean sameAs(Link other) {
        return to == other.to
                && id.equals(other.id)
                && Objects.equals(wording, other.wording)
                && Objects.equals(sessionSecond, other.sessionSecond);
    }
}
