package dev.chengxin.streamer.session;

import dev.chengxin.servicekit.decision.Coded;

/// What moves a request to act on a livestream.
public enum ControlMove implements Coded {
    ACKNOWLEDGE,
    REJECT,
    /// The time for an answer ends, by a timer.
    EXPIRE
}
