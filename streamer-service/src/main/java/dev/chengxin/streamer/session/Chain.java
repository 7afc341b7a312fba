package dev.chengxin.streamer.session;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What commits to the segments of a livestream: how many there are, and a hash chain over them in the order of
/// their numbers. It begins with 32 zero bytes, and each link is the SHA-256 of the link before it and the
/// segment's own hash, so that nobody can leave a segment out, add or change one unnoticed.
///
/// @param hash the last link, in lower-case hex
public record Chain(long segments, String hash) {
    private static final int BYTES = 32;

    /// The chain of no segments.
    public static Chain empty() {
        return new Chain(0, HexFormat.of().formatHex(new byte[BYTES]));
    }

    /// The chain with one more segment.
    ///
    /// @param segmentHash lower-case hex
    public Chain with(String segmentHash) {
        var digest = sha256();
        digest.update(HexFormat.of().parseHex(hash));
        digest.update(HexFormat.of().parseHex(segmentHash));
        return new Chain(segments + 1, HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
