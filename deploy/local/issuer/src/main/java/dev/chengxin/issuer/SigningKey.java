package dev.chengxin.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Set;

/// The key that signs tokens, kept in a file that only its owner can read, so that a token outlives a restart.
final class SigningKey {

    static final String FILE = "issuer-signing-key.json";

    private static final int BITS = 2048;

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private SigningKey() {}

    /// Reads the key of this folder, or makes one on the first start.
    static RSAKey in(Path folder) {
        var file = folder.resolve(FILE);
        try {
            return Files.exists(file) ? read(file) : create(file);
        } catch (IOException trouble) {
            throw new UncheckedIOException("The issuer cannot read or write its signing key " + file, trouble);
        }
    }

    private static RSAKey read(Path file) throws IOException {
        try {
            var key = RSAKey.parse(Files.readString(file));
            if (key.isPrivate()) {
                return key;
            }
        } catch (ParseException unreadable) {
            // Said below: the parser's message may quote the key.
        }
        throw new IllegalStateException(
                "The file " + file + " is not a private signing key. Remove it to have a new one made.");
    }

    private static RSAKey create(Path file) throws IOException {
        var key = generated();
        Files.createDirectories(file.getParent());
        var draft = Files.createTempFile(
                file.getParent(), "key", ".draft", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(draft, key.toJSONString());
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        return key;
    }

    private static RSAKey generated() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("This Java runtime cannot make RSA keys", impossible);
        }
    }
}
