package dev.chengxin.servicekit.personal;

import dev.chengxin.tlog.NoteSigner;
import dev.chengxin.tlog.Parsed;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/// Keys that sign notes: files beside the master key, never in the store.
public final class SigningKeys {
    private SigningKeys() {}

    /// Reads the key in a file, or makes it where keys may be made.
    ///
    /// @param name the key's name in signatures
    /// @throws IllegalStateException when the file holds no signer key, or one of another name
    public static NoteSigner read(Keys keys, String file, String name) {
        var content = keys.file(
                file, () -> NoteSigner.generate(name, new SecureRandom()).skey().getBytes(StandardCharsets.US_ASCII));
        return switch (NoteSigner.parse(new String(content, StandardCharsets.US_ASCII))) {
            case Parsed.Malformed<NoteSigner>(var reason) ->
                throw new IllegalStateException("The file " + file + " holds no signer key: " + reason);
            case Parsed.Valid<NoteSigner>(var signer) -> named(signer, file, name);
        };
    }

    private static NoteSigner named(NoteSigner signer, String file, String name) {
        var found = signer.verifier().key().name();
        if (!found.equals(name)) {
            throw new IllegalStateException(
                    "The file " + file + " holds the key of " + found + ", but the configuration names " + name);
        }
        return signer;
    }
}
