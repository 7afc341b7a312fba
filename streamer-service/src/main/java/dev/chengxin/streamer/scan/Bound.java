package dev.chengxin.streamer.scan;

/// Whom a provision binds.
public enum Bound implements Coded {
    SELLER,
    PRODUCER,
    ADVERTISER,
    OPERATOR,
    STREAMER,
    PLATFORM
}
