package dev.chengxin.servicekit.event;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// Ids as lower-case UUID text: random ones that sort by time, and ones that follow from what they stand for, so
/// that a repeat of the same cause meets the same id.
public final class Ids {
    private static final long VERSION_8 = 0x8000L;
    private static final long RFC_VARIANT = 0x8000_0000_0000_0000L;

    private Ids() {}

    /// A UUIDv7 of now.
    public static String random() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }

    /// The id of what a cause creates in a role: a UUIDv8 of SHA-256.
    public static String ofCause(String cause, String role) {
        return derived("cause", cause, role);
    }

    /// The id of what a client creates under an idempotency key on a route: a UUIDv8 of SHA-256.
    public static String ofKey(String client, String route, String key) {
        return derived("key", client, route, key);
    }

    private static String derived(String... parts) {
        var bytes = ByteBuffer.wrap(sha256(parts));
        var high = (bytes.getLong() & ~0xF000L) | VERSION_8;
        var low = (bytes.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | RFC_VARIANT;
        return new UUID(high, low).toString();
    }

    /// Each part goes in behind its length, so that no two lists of parts meet in one text.
    private static byte[] sha256(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                digest.update(bytes);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
