package dev.chengxin.tlog;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// A SHA-256 hash: 32 bytes, immutable.
public final class Hash {

    /// The length of a hash in bytes.
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Copies 32 bytes.
    ///
    /// @throws IllegalArgumentException if there are not exactly 32
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A hash has 32 bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /// Takes over 32 bytes that nobody else has.
    static Hash owned(byte[] bytes) {
        return new Hash(bytes);
    }

    /// Copies 32 bytes that begin at `offset`.
    ///
    /// @throws IllegalArgumentException if the array is too short
    static Hash at(byte[] bytes, int offset) {
        if (offset < 0 || offset > bytes.length - LENGTH) {
            throw new IllegalArgumentException("There are no 32 bytes at " + offset);
        }
        return new Hash(Arrays.copyOfRange(bytes, offset, offset + LENGTH));
    }

    /// Reads canonical standard base64.
    ///
    /// @throws IllegalArgumentException if the text is not base64 of 32 bytes
    public static Hash fromBase64(String text) {
        return of(CanonicalBase64.decode(text));
    }

    /// A copy of the 32 bytes.
    public byte[] bytes() {
        return bytes.clone();
    }

    void addTo(MessageDigest digest) {
        digest.update(bytes);
    }

    /// Standard base64 with padding, as in checkpoints.
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /// Lower-case hexadecimal.
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
