package dev.chengxin.cli.imports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// The `Idempotency-Key` of a row: a UUIDv8 of the file's hash and the row's number, so that the same row of the
/// same file is one complaint for ever.
final class RowKey {

    private RowKey() {}

    static UUID of(String fileSha256, long row) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((fileSha256 + ":" + row).getBytes(StandardCharsets.US_ASCII));
            ByteBuffer bits = ByteBuffer.wrap(hash);
            long high = (bits.getLong() & ~0xF000L) | 0x8000L;
            long low = (bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
