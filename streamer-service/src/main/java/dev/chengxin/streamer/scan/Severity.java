package dev.chengxin.streamer.scan;

/// How bad a breach is if a human confirms it.
public enum Severity implements Coded {
    MINOR,
    GENERAL,
    SERIOUS,
    GRAVE
}
