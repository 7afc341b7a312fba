package dev.chengxin.streamer.goods;

import java.time.Instant;

/// What a unit of goods costs from an instant on.
///
/// @param fen in fen
public record Price(Instant at, long fen) {}
