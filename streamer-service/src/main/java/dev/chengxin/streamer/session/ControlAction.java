package dev.chengxin.streamer.session;

import dev.chengxin.servicekit.decision.Coded;

/// What a platform that carries a livestream can be asked to do (Order 117, art. 13).
public enum ControlAction implements Coded {
    /// Show the streamer a warning.
    WARN,
    /// Take the sound away.
    MUTE,
    /// Let fewer people find it.
    LIMIT,
    /// Interrupt it.
    PAUSE,
    /// Undo mute, limit and pause.
    RESUME;

    /// Whether it takes something away that can be given back.
    boolean restrains() {
        return this == MUTE || this == LIMIT || this == PAUSE;
    }
}
