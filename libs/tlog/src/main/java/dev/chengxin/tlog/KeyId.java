package dev.chengxin.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// What a signature line says about the key that made it.
///
/// @param name the key's name: no white space, no plus sign
/// @param hash the first four bytes of a hash over name, algorithm and public key, big-endian
public record KeyId(String name, int hash) {

    /// The only algorithm that this library signs and verifies with.
    static final byte ED25519 = 1;

    private static final Pattern FORBIDDEN = Pattern.compile("[+\\p{IsWhite_Space}\\p{Cc}]");

    /// @throws IllegalArgumentException if the name is empty or contains white space or a plus sign
    public KeyId {
        if (!isName(name)) {
            throw new IllegalArgumentException("A key's name is not empty and holds neither white space nor '+'");
        }
    }

    /// The id of an Ed25519 key: the hash is the beginning of SHA-256(name || 0x0A || 0x01 || public key).
    static KeyId of(String name, byte[] publicKey) {
        MessageDigest digest = Merkle.sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(ED25519);
        return new KeyId(name, ByteBuffer.wrap(digest.digest(publicKey)).getInt());
    }

    static boolean isName(String text) {
        return !text.isEmpty() && !FORBIDDEN.matcher(text).find();
    }

    /// Name and hash as keys begin with them: `name+0123abcd`.
    String text() {
        return name + "+" + HexFormat.of().toHexDigits(hash);
    }
}
