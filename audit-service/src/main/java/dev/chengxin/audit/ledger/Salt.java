package dev.chengxin.audit.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/// 32 random bytes that keep a commitment from being guessed, and that open it when they are shown with the event.
///
/// @param base64 the bytes, in standard base64
public record Salt(String base64) {
    /// The salt's length in bytes.
    public static final int LENGTH = 32;

    /// @throws IllegalArgumentException if it is not 32 bytes
    public static Salt of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A salt has 32 bytes, not " + bytes.length);
        }
        return new Salt(Base64.getEncoder().encodeToString(bytes));
    }

    /// Commits to a text: lower-case hex of SHA-256 over the salt and the text's UTF-8 bytes.
    public String commit(String canonical) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(Base64.getDecoder().decode(base64));
            return HexFormat.of().formatHex(digest.digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
