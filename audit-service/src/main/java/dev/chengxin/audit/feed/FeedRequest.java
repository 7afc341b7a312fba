package dev.chengxin.audit.feed;

import dev.chengxin.audit.ledger.Audience;

/// What a reader asks for.
///
/// @param after index of the last entry that the reader has looked at; [#BEGINNING] before the first
/// @param limit the greatest number of lines, 1 to [#MAX_LIMIT]
public record FeedRequest(long after, int limit, Audience audience) {
    /// Before the first entry.
    public static final long BEGINNING = -1;

    /// The number of lines when none is asked for.
    public static final int DEFAULT_LIMIT = 500;

    /// The greatest number of lines of one answer.
    public static final int MAX_LIMIT = 5_000;

    /// @throws IllegalArgumentException if a number is out of its range
    public FeedRequest {
        if (after < BEGINNING || limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("after or limit is out of its range");
        }
    }
}
