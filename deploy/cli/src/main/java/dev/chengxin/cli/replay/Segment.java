package dev.chengxin.cli.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What was said or shown in one stretch of a stream, as the platform's API takes it.
///
/// @param number which tells it apart within its session
/// @param kind how it reached the audience
/// @param startMs milliseconds from the start of the stream
/// @param endMs the same, when it was over
/// @param recogniser what turned sound or picture into text; absent where nobody told
/// @param confidence of the recogniser in percent; absent where nobody told
@JsonInclude(JsonInclude.Include.NON_NULL)
record Segment(
        long number,
        String kind,
        long startMs,
        long endMs,
        String text,
        @Nullable String recogniser,
        @Nullable Integer confidence) {}
