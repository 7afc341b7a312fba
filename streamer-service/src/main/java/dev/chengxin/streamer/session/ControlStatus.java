package dev.chengxin.streamer.session;

import dev.chengxin.servicekit.decision.Coded;

/// What came of a request to act on a livestream.
public enum ControlStatus implements Coded {
    REQUESTED,
    /// No answer came in time; one may still come.
    UNANSWERED,
    /// The platform did it.
    ACKNOWLEDGED,
    /// The platform did not.
    REJECTED
}
