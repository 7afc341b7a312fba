package dev.chengxin.audit;

import dev.chengxin.audit.ledger.Leaf;
import dev.chengxin.audit.ledger.Salt;
import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.tlog.Hash;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// The hash of a leaf, as a reader computes it from a line of the feed.
final class FeedLeaves {
    private FeedLeaves() {}

    static Hash of(String line) {
        var event = (ObjectNode) EventJson.mapper().readTree(line);
        var salt = new Salt(event.path("ledgersalt").asString());
        event.remove(List.of("ledgerindex", "ledgersalt", "ledgertime"));
        var commitment = salt.commit(new String(Envelope.canonical(event), StandardCharsets.UTF_8));
        return new Leaf(
                        commitment,
                        event.path("id").asString(),
                        event.path("time").asString())
                .hash();
    }
}
