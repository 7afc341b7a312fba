package dev.chengxin.verifier;

import dev.chengxin.contracts.EventJson;
import dev.chengxin.tlog.Hash;
import dev.chengxin.tlog.Merkle;
import dev.chengxin.tlog.Parsed;
import dev.chengxin.verifier.feed.FeedEntry;
import dev.chengxin.verifier.feed.FeedLine;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What travels with a proof: a line of the feed, which opens the entry, or the bare leaf, which says nothing of
/// it.
///
/// @param leafHash computed from it, so that nothing in it can be changed without the proof failing
/// @param entry    absent for a bare leaf
/// @param json     the text as JSON
record ProofExtra(Hash leafHash, @Nullable FeedEntry entry, JsonNode json) {
    static Parsed<ProofExtra> read(byte[] extra) {
        JsonNode json;
        try {
            json = EventJson.mapper().readTree(extra);
        } catch (JacksonException _) {
            return new Parsed.Malformed<>("what travels with the proof is no JSON");
        }
        if (json.has("ledgerindex")) {
            return FeedLine.read(extra).then(entry -> new Parsed.Valid<>(new ProofExtra(entry.hash(), entry, json)));
        }
        return json.has("commitment")
                ? new Parsed.Valid<>(new ProofExtra(Merkle.leafHash(extra), null, json))
                : new Parsed.Malformed<>("what travels with the proof is neither a line of the feed nor a leaf");
    }

    /// A member of the event or the leaf; empty when it has none.
    String text(String pointer) {
        return json.at(pointer).asString("");
    }
}
