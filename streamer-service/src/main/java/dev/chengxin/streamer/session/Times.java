package dev.chengxin.streamer.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When what happened to a livestream.
///
/// @param clearedAt absent before its review
/// @param startedAt absent before it began
/// @param endedAt absent while it has not ended
/// @param markAt when the end of its segments is marked again; absent unless it is ending
public record Times(
        @Nullable Instant clearedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant markAt) {
    static Times none() {
        return new Times(null, null, null, null);
    }

    Times cleared(Instant now) {
        return new Times(now, startedAt, endedAt, markAt);
    }

    Times started(Instant now) {
        return new Times(clearedAt, now, endedAt, markAt);
    }

    Times ended(Instant now) {
        return new Times(clearedAt, startedAt, now, markAt);
    }

    Times marked(@Nullable Instant again) {
        return new Times(clearedAt, startedAt, endedAt, again);
    }
}
