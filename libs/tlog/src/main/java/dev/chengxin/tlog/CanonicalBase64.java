package dev.chengxin.tlog;

import java.util.Base64;

/// Standard base64 in which each value has one spelling, so that no two texts are the same proof, note or key: the
/// unused bits at the end are zero, and padding is there.
final class CanonicalBase64 {
    private CanonicalBase64() {}

    /// @throws IllegalArgumentException when it is no base64, or another spelling of what it says
    static byte[] decode(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw new IllegalArgumentException("not in canonical base64");
        }
        return bytes;
    }
}
