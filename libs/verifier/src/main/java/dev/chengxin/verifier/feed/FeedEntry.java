package dev.chengxin.verifier.feed;

import dev.chengxin.tlog.Hash;
import dev.chengxin.tlog.Merkle;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// What a line of the feed says: the event, and the leaf that it commits to.
///
/// @param index    its place in the ledger
/// @param leaf     the text of the leaf, computed from the event and its salt, or from the commitment where the
/// event was redacted
/// @param id       the event's id
/// @param subject  what it happened to; absent for a record that is no event
/// @param sequence its number among its subject's events; absent as above
/// @param type     of the event; absent as above
/// @param redacted whether event and salt were removed
public record FeedEntry(
        long index,
        String leaf,
        String id,
        @Nullable String subject,
        @Nullable Long sequence,
        @Nullable String type,
        boolean redacted) {
    /// The hash of the leaf in the tree.
    public Hash hash() {
        return Merkle.leafHash(leaf.getBytes(StandardCharsets.UTF_8));
    }
}
