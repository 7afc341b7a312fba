package dev.chengxin.audit.ledger;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.tlog.Hash;
import dev.chengxin.tlog.Merkle;

/// What the tree is made of: it proves that an event was there and says nothing about it.
///
/// @param commitment lower-case hex of SHA-256 over salt and canonical event
/// @param id the event's id
/// @param time the event's time, as it was sent
public record Leaf(String commitment, String id, String time) {
    /// The RFC 8785 bytes of the leaf, which are the log's entry.
    public byte[] bytes() {
        return Envelope.canonical(EventJson.mapper()
                .createObjectNode()
                .put("commitment", commitment)
                .put("id", id)
                .put("time", time));
    }

    /// The leaf's hash in the tree.
    public Hash hash() {
        return Merkle.leafHash(bytes());
    }
}
