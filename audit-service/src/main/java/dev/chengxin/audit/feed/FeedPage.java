package dev.chengxin.audit.feed;

import java.nio.charset.StandardCharsets;

/// A stretch of the feed.
///
/// @param lines newline-delimited JSON, a line feed after each line
/// @param count the number of lines
/// @param next index of the last entry that was looked at, the next request's `after`
public record FeedPage(String lines, int count, long next) {
    /// The bytes that are sent.
    public byte[] bytes() {
        return lines.getBytes(StandardCharsets.UTF_8);
    }
}
