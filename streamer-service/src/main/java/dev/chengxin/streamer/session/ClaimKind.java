package dev.chengxin.streamer.session;

import dev.chengxin.servicekit.decision.Coded;

/// What a planned claim is about.
public enum ClaimKind implements Coded {
    ORIGIN,
    CERTIFICATION,
    EFFECT,
    PRICE,
    /// That buying helps somebody (助农); never without evidence.
    ASSISTANCE,
    OTHER
}
