package dev.chengxin.streamer.session;

import dev.chengxin.servicekit.decision.Coded;

/// Where a livestream stands.
public enum SessionStatus implements Coded {
    /// It waits for its review.
    PLANNED,
    /// It was reviewed and may begin.
    CLEARED,
    LIVE,
    /// It is over; the segments that were sent before its end are still being stored.
    ENDING,
    /// It is over, and its segments are committed to.
    ENDED,
    CANCELLED
}
