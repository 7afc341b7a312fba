package dev.chengxin.servicekit.consumer;

import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// A key whose records a group sets aside until an operator replays it.
///
/// @param id where it is stored
/// @param key the records' key, or the reserved text of records without one
/// @param reason code of why its oldest record cannot be handled
/// @param from offset in the dead-letter topic before which none of its records waits
/// @param parkedAt when it was parked
/// @param replayRequestedAt when an operator asked for its replay; absent when none is under way
/// @param failedReplays how many replays met a record that still cannot be handled
public record ParkedKey(
        String id,
        String group,
        String topic,
        int partition,
        String key,
        String reason,
        long from,
        Instant parkedAt,
        @Nullable Instant replayRequestedAt,
        int failedReplays) {

    static ParkedKey read(Document document) {
        var requested = document.getDate(ParkedKeys.REPLAY_REQUESTED_AT);
        return new ParkedKey(
                document.getString("_id"),
                document.getString(ParkedKeys.GROUP),
                document.getString(ParkedKeys.TOPIC),
                document.getInteger(ParkedKeys.PARTITION),
                document.getString(ParkedKeys.KEY),
                document.getString(ParkedKeys.REASON),
                document.getLong(ParkedKeys.FROM),
                document.getDate(ParkedKeys.PARKED_AT).toInstant(),
                requested == null ? null : requested.toInstant(),
                document.getInteger(ParkedKeys.FAILED_REPLAYS, 0));
    }
}
