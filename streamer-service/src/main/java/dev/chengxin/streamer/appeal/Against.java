package dev.chengxin.streamer.appeal;

import dev.chengxin.servicekit.decision.Coded;

/// What an appeal is against.
public enum Against implements Coded {
    VIOLATION,
    MEASURE
}
