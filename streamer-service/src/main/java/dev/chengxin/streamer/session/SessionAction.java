package dev.chengxin.streamer.session;

import dev.chengxin.servicekit.decision.Coded;

/// What can be done with a livestream.
public enum SessionAction implements Coded {
    CLEAR,
    CANCEL,
    START,
    /// The platform that carries it is asked to act.
    CONTROL,
    END,
    /// Its segments are committed to, by the consumer of segments.
    COMMIT
}
