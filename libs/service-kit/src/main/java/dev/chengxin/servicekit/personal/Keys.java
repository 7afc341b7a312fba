package dev.chengxin.servicekit.personal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.function.Supplier;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// The keys of a platform: the master key lies in a file outside of the database, every other key is derived from
/// it (HKDF-SHA256) or wrapped by it. All services of a platform share the file, so one value has one pseudonym and
/// one blind index everywhere.
public final class Keys {
    public static final String MASTER_KEY_FILE = "master.key";

    private static final int KEY_BYTES = 32;

    private final KeyFolder folder;
    private final SecretKey extracted;

    private Keys(KeyFolder folder, SecretKey extracted) {
        this.folder = folder;
        this.extracted = extracted;
    }

    /// Reads the master key.
    ///
    /// @param create whether a missing file is made; safe when several processes start at once
    /// @throws KeyFileException when the file is missing, is no key, or may be read by others
    public static Keys open(Path folder, boolean create) {
        var files = new KeyFolder(folder, create);
        byte[] master = files.read(MASTER_KEY_FILE, Keys::random);
        if (master.length != KEY_BYTES) {
            throw KeyFileException.notAKey(folder.resolve(MASTER_KEY_FILE));
        }
        return new Keys(files, extract(master));
    }

    /// The key for a purpose, for instance `idempotency`, `complaint-token`, `blind-index`, `actor`, `reservation`.
    public HmacKey hmac(String purpose) {
        return new HmacKey(derive("HmacSHA256", "hmac:" + purpose));
    }

    /// The content of another key file beside the master key's, under the same rules.
    ///
    /// @param fresh what a missing file is made of, when files may be made
    /// @throws KeyFileException when the file is missing, is no key, or may be read by others
    public byte[] file(String name, Supplier<byte[]> fresh) {
        return folder.read(name, fresh);
    }

    /// The key that seals, for a purpose, what belongs to nobody in particular or lives for hours only. What
    /// belongs to a person for longer is sealed by [PersonalData], where it can be erased.
    public Aead sealing(String purpose) {
        return aead("seal:" + purpose);
    }

    Aead wrapping() {
        return aead("wrap:subject-keys");
    }

    private Aead aead(String purpose) {
        try {
            return new AesGcmJce(derive("AES", purpose).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is missing", e);
        }
    }

    private SecretKey derive(String algorithm, String purpose) {
        try {
            var info = purpose.getBytes(StandardCharsets.UTF_8);
            return hkdf().deriveKey(algorithm, HKDFParameterSpec.expandOnly(extracted, info, KEY_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF-SHA256 is missing", e);
        }
    }

    private static SecretKey extract(byte[] master) {
        try {
            var salt = "chengxin".getBytes(StandardCharsets.UTF_8);
            var extraction = HKDFParameterSpec.ofExtract().addSalt(salt).addIKM(master);
            return hkdf().deriveKey("HKDF", extraction.extractOnly());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF-SHA256 is missing", e);
        }
    }

    private static KDF hkdf() throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256");
    }

    private static byte[] random() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }
}
