package dev.chengxin.servicekit.web;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.servicekit.personal.HmacKey;
import dev.chengxin.servicekit.personal.Keys;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Tells whether a repeated create asks for the same thing again, without keeping what was asked for: an HMAC over
/// the RFC 8785 form of the request's body.
public final class RequestHash {
    private final JsonMapper mapper;
    private final HmacKey key;

    public RequestHash(JsonMapper mapper, Keys keys) {
        this.mapper = mapper;
        this.key = keys.hmac("idempotency");
    }

    /// The hash of a body as it was read.
    public byte[] of(Object body) {
        JsonNode tree = mapper.valueToTree(body);
        return key.sign(Envelope.canonical(tree));
    }
}
