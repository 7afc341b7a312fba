package dev.chengxin.contracts;

import java.io.IOException;
import java.math.BigInteger;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.JsonNode;

/// RFC 8785, and a guard before it. The library would turn a lone surrogate into a question mark, round an integer
/// that no double holds and run out of stack on deep nesting: two different values would share one form, or a
/// reader would die. So whatever has no form of its own is refused first.
final class CanonicalJson {
    /// No event comes near it; the JSON parser stops later, the stack much later.
    static final int MAX_DEPTH = 64;

    /// The largest integer up to which every integer has a double of its own.
    private static final BigInteger MAX_INTEGER = BigInteger.TWO.pow(53);

    private CanonicalJson() {}

    /// The canonical bytes of an object or an array.
    ///
    /// @throws MalformedEventException when it has none
    static byte[] of(JsonNode node) {
        check(node);
        try {
            return new JsonCanonicalizer(node.toString()).getEncodedUTF8();
        } catch (IOException _) {
            throw new MalformedEventException("neither object nor array, or a number that is not finite");
        }
    }

    /// Refuses what has no canonical form of its own.
    ///
    /// @throws MalformedEventException names what it met
    static void check(JsonNode node) {
        check(node, 0);
    }

    private static void check(JsonNode node, int depth) {
        if (depth > MAX_DEPTH) {
            throw new MalformedEventException("nested more than " + MAX_DEPTH + " levels deep");
        }
        switch (node.getNodeType()) {
            case OBJECT ->
                node.forEachEntry((name, value) -> {
                    checkText(name);
                    check(value, depth + 1);
                });
            case ARRAY -> node.forEach(item -> check(item, depth + 1));
            case STRING -> checkText(node.stringValue());
            case NUMBER -> checkNumber(node);
            case BOOLEAN, NULL -> {}
            case BINARY, MISSING, POJO -> throw new MalformedEventException("holds something that is not JSON");
        }
    }

    private static void checkText(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSurrogatePair(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : ' ')) {
                    throw new MalformedEventException("holds half a character (a lone surrogate)");
                }
                i++;
            }
        }
    }

    private static void checkNumber(JsonNode node) {
        if (node.isIntegralNumber()) {
            if (node.bigIntegerValue().abs().compareTo(MAX_INTEGER) > 0) {
                throw new MalformedEventException("holds an integer beyond 2^53");
            }
        } else if (!Double.isFinite(node.numberValue().doubleValue())) {
            throw new MalformedEventException("holds a number that is not finite");
        }
    }
}
