package dev.chengxin.tlog;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;

/// Ed25519 of the JDK, with keys in the raw form of RFC 8032: 32 bytes each.
final class Ed25519 {

    static final int KEY_LENGTH = 32;

    private static final String NAME = "Ed25519";

    private Ed25519() {}

    static byte[] sign(byte[] seed, byte[] message) {
        try {
            PrivateKey key = KeyFactory.getInstance(NAME)
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The Java platform cannot sign with Ed25519", e);
        }
    }

    /// @throws IllegalArgumentException if the bytes are no point of the curve
    static PublicKey decode(byte[] publicKey) {
        byte[] bigEndian = reversed(publicKey);
        boolean xOdd = (bigEndian[0] & 0x80) != 0;
        bigEndian[0] &= 0x7F;
        EdECPoint point = new EdECPoint(xOdd, new BigInteger(1, bigEndian));
        try {
            PublicKey key = KeyFactory.getInstance(NAME)
                    .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
            // Only here does the JDK find out whether the point is on the curve.
            Signature.getInstance(NAME).initVerify(key);
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not an Ed25519 public key", e);
        }
    }

    static boolean verifies(PublicKey key, byte[] message, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (SignatureException _) {
            // The bytes do not even have the form of a signature.
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The Java platform cannot verify with Ed25519", e);
        }
    }

    /// The public key of a seed. The JDK derives it only while generating a pair, for which it draws exactly the
    /// seed from its source of randomness; that the source was used like that is confirmed by a signature.
    static byte[] publicKey(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(NAME);
            generator.initialize(NamedParameterSpec.ED25519, new FixedSeed(seed));
            PublicKey key = generator.generateKeyPair().getPublic();
            if (!(key instanceof EdECPublicKey edKey) || !verifies(key, seed, sign(seed, seed))) {
                throw new IllegalStateException("The Java platform does not generate Ed25519 keys from a seed");
            }
            return encode(edKey.getPoint());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The Java platform has no Ed25519", e);
        }
    }

    private static byte[] encode(EdECPoint point) {
        byte[] magnitude = point.getY().toByteArray();
        byte[] bigEndian = new byte[KEY_LENGTH];
        int length = Math.min(magnitude.length, KEY_LENGTH);
        System.arraycopy(magnitude, magnitude.length - length, bigEndian, KEY_LENGTH - length, length);
        if (point.isXOdd()) {
            bigEndian[0] |= (byte) 0x80;
        }
        return reversed(bigEndian);
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }

    private static final class FixedSeed extends SecureRandom {

        private final byte[] seed;

        FixedSeed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length) {
                throw new IllegalStateException("Asked for " + bytes.length + " bytes instead of a seed");
            }
            System.arraycopy(seed, 0, bytes, 0, seed.length);
        }
    }
}
