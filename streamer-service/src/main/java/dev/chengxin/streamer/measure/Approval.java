package dev.chengxin.streamer.measure;

import java.time.Instant;

/// Somebody decided for a measure.
///
/// @param by pseudonym
public record Approval(String by, String role, Instant at) {}
