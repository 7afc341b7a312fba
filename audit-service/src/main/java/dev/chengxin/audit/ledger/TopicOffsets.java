package dev.chengxin.audit.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// How far a topic was read.
///
/// @param id the broker's id of the topic; one that was deleted and made again has another
/// @param next the offset to read next, of each partition
public record TopicOffsets(String name, String id, List<Long> next) {
    public TopicOffsets {
        next = List.copyOf(next);
    }

    /// A topic of which nothing was read.
    public static TopicOffsets unread(String name, String id, int partitions) {
        return new TopicOffsets(name, id, Collections.nCopies(partitions, 0L));
    }

    /// The offsets after some records were read; those of other topics are passed over.
    TopicOffsets after(List<LedgerRecord> records) {
        var moved = new ArrayList<>(next);
        for (var each : records) {
            var position = each.position();
            if (position.topic().equals(name)) {
                moved.set(position.partition(), position.offset() + 1);
            }
        }
        return new TopicOffsets(name, id, moved);
    }
}
