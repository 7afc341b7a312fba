package dev.chengxin.streamer.registration;

import dev.chengxin.servicekit.decision.Coded;

/// What can be done with a business.
public enum OperatorAction implements Coded {
    VERIFY,
    /// The term of the check ends, by a timer.
    LAPSE
}
