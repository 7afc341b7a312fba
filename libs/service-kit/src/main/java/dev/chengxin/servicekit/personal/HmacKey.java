package dev.chengxin.servicekit.personal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/// A key for one purpose, derived from the master key: HMAC-SHA256.
public final class HmacKey {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKey key;

    HmacKey(SecretKey key) {
        this.key = key;
    }

    /// The 32 bytes of the message's code.
    public byte[] sign(byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is missing or refuses the key", e);
        }
    }

    /// The code of a text, in lower-case hex.
    public String sign(String message) {
        return HexFormat.of().formatHex(sign(message.getBytes(UTF_8)));
    }

    /// Whether a code belongs to a message, in a time that does not depend on where they differ.
    public boolean matches(byte[] message, byte[] code) {
        return MessageDigest.isEqual(sign(message), code);
    }
}
