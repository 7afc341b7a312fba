package dev.chengxin.streamer.finding;

import org.jspecify.annotations.Nullable;

/// One place where a rule hit.
///
/// @param segment number of the segment in its session
/// @param second seconds from the start of the session
/// @param from first character of the hit in the segment's original text
/// @param to the character after the last
/// @param confidence of the recogniser in percent; absent where nobody told
public record Occurrence(
        long segment,
        long second,
        int from,
        int to,
        @Nullable Integer confidence) {}
