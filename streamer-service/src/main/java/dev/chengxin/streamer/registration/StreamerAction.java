package dev.chengxin.streamer.registration;

import dev.chengxin.servicekit.decision.Coded;

/// What can be done with a streamer.
public enum StreamerAction implements Coded {
    VERIFY,
    TRAIN,
    ADMIT,
    REFUSE,
    /// The term of the check ends, by a timer.
    LAPSE
}
