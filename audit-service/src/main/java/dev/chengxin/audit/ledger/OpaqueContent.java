package dev.chengxin.audit.ledger;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.servicekit.event.Ids;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What stands for a record that is no event. Whoever has the record can compute the same again: the hash is
/// SHA-256 over the RFC 8785 bytes of `{"headers": [[name, value], …], "key": …, "value": …}`, where bytes are
/// standard base64 and what is absent is null.
public final class OpaqueContent {
    private OpaqueContent() {}

    /// The id in the leaf of such a record: it follows from the position, so that a second reading gives the same.
    public static String id(Position position) {
        return Ids.ofCause(position.text(), "opaque");
    }

    /// Lower-case hex of the record's hash.
    ///
    /// @param headers names and values, in the record's order
    public static String sha256(
            byte @Nullable [] key, byte @Nullable [] value, List<Map.Entry<String, byte @Nullable []>> headers) {
        var node = EventJson.mapper().createObjectNode();
        var list = node.putArray("headers");
        for (var header : headers) {
            list.addArray().add(header.getKey()).add(base64(node, header.getValue()));
        }
        node.set("key", base64(node, key));
        node.set("value", base64(node, value));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Envelope.canonical(node)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    private static JsonNode base64(ObjectNode factory, byte @Nullable [] bytes) {
        return bytes == null
                ? factory.nullNode()
                : factory.stringNode(Base64.getEncoder().encodeToString(bytes));
    }
}
