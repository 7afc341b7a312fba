package dev.chengxin.audit;

import dev.chengxin.servicekit.personal.Keys;
import dev.chengxin.tlog.NoteSigner;
import dev.chengxin.tlog.Parsed;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/// The key that signs checkpoints: a file beside the master key, never in the store.
final class LedgerKey {
    private static final String FILE = "ledger.key";

    private LedgerKey() {}

    /// Reads the key, or makes it where keys may be made.
    ///
    /// @throws IllegalStateException when the file holds no signer key, or one of another log
    static NoteSigner read(Keys keys, String origin) {
        var content = keys.file(
                FILE,
                () -> NoteSigner.generate(origin, new SecureRandom()).skey().getBytes(StandardCharsets.US_ASCII));
        return switch (NoteSigner.parse(new String(content, StandardCharsets.US_ASCII))) {
            case Parsed.Malformed<NoteSigner>(var reason) ->
                throw new IllegalStateException("The file " + FILE + " holds no signer key: " + reason);
            case Parsed.Valid<NoteSigner>(var signer) -> named(signer, origin);
        };
    }

    private static NoteSigner named(NoteSigner signer, String origin) {
        var name = signer.verifier().key().name();
        if (!name.equals(origin)) {
            throw new IllegalStateException(
                    "The file " + FILE + " holds the key of " + name + ", but chengxin.ledger.origin is " + origin);
        }
        return signer;
    }
}
