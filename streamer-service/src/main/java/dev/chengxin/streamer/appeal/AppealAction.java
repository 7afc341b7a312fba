package dev.chengxin.streamer.appeal;

import dev.chengxin.servicekit.decision.Coded;

/// What can be done with an appeal.
public enum AppealAction implements Coded {
    REJECT,
    GRANT
}
