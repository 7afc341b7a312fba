package dev.chengxin.tlog;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The hashes of a Merkle tree by RFC 6962, section 2.1: leaves and inner nodes are told apart by a prefix byte, so
/// that no node can pass for a leaf.
public final class Merkle {

    /// The root of the tree without leaves: SHA-256 of nothing.
    public static final Hash EMPTY_ROOT = Hash.of(sha256().digest());

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /// Looking one up costs about as much as a hash does.
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Merkle::sha256);

    private Merkle() {}

    /// The hash of a leaf: SHA-256(0x00 || data).
    public static Hash leafHash(byte[] data) {
        MessageDigest digest = DIGEST.get();
        digest.update(LEAF);
        return Hash.owned(digest.digest(data));
    }

    /// The hash of an inner node: SHA-256(0x01 || left || right).
    public static Hash nodeHash(Hash left, Hash right) {
        MessageDigest digest = DIGEST.get();
        digest.update(NODE);
        left.addTo(digest);
        right.addTo(digest);
        return Hash.owned(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
