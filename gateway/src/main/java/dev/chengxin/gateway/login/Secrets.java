package dev.chengxin.gateway.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// What a session cookie holds: 256 random bits that mean nothing.
final class Secrets {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private Secrets() {}

    static String fresh() {
        var secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return TEXT.encodeToString(secret);
    }

    /// The name under which a secret's session is stored. So much chance is in a secret that a plain hash hides it.
    static String keyOf(String secret) {
        try {
            return TEXT.encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes(secret)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is missing", missing);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
