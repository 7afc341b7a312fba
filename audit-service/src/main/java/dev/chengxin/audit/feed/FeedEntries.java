package dev.chengxin.audit.feed;

import java.util.stream.Stream;

/// Where the feed reads entries.
public interface FeedEntries {
    /// The number of entries under the latest published checkpoint; no other is ever shown.
    long published();

    /// The entries `[from, to)` that an audience may see and whose data was not taken out, in order. To be closed.
    Stream<FeedEntry> visible(long from, long to, Audience audience);
}
