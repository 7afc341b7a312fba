package dev.chengxin.servicekit.personal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;

/// Bytes of any length under a subject's key: a key of their own, wrapped by the subject's, then what Tink's
/// streaming AEAD makes of them. It opens piece by piece, and not at all once the subject's key is gone.
final class SealedStreams {
    private static final int LONGEST_KEY = 4096;

    static {
        try {
            StreamingAeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink's streaming AEAD cannot be registered", e);
        }
    }

    private SealedStreams() {}

    /// What is written to the result comes out of `sealed` encrypted; closing it closes `sealed`.
    static OutputStream seal(Aead subjectKey, OutputStream sealed, byte[] binding) throws IOException {
        try {
            var own = KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB);
            byte[] wrapped = subjectKey.encrypt(
                    TinkProtoKeysetFormat.serializeKeyset(own, InsecureSecretKeyAccess.get()), binding);
            var header = new DataOutputStream(sealed);
            header.writeInt(wrapped.length);
            header.write(wrapped);
            header.flush();
            return primitive(own).newEncryptingStream(sealed, binding);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a stream cannot be sealed", e);
        }
    }

    static InputStream open(Aead subjectKey, InputStream sealed, byte[] binding) throws IOException {
        try {
            var header = new DataInputStream(sealed);
            int length = header.readInt();
            if (length < 0 || length > LONGEST_KEY) {
                throw new IllegalStateException("a sealed stream does not open: it was changed");
            }
            byte[] keyset = subjectKey.decrypt(header.readNBytes(length), binding);
            var own = TinkProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get());
            return primitive(own).newDecryptingStream(sealed, binding);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed stream does not open: it was changed or moved", e);
        }
    }

    private static StreamingAead primitive(KeysetHandle own) throws GeneralSecurityException {
        return own.getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
    }
}
