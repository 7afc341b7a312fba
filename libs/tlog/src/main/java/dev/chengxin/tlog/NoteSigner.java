package dev.chengxin.tlog;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/// Signs notes with one Ed25519 key. Its text form is a secret: it belongs into a file that only its owner can
/// read.
public final class NoteSigner {

    private static final String PREFIX = "PRIVATE+KEY+";

    private final byte[] seed;
    private final NoteVerifier verifier;

    private NoteSigner(String name, byte[] seed) {
        this.seed = seed.clone();
        this.verifier = NoteVerifier.of(name, Ed25519.publicKey(seed));
    }

    /// Makes a new key.
    ///
    /// @param name   the key's name; for a log, its origin
    /// @param random where the key's 32 bytes come from
    /// @throws IllegalArgumentException if the name is empty or holds white space or a plus sign
    public static NoteSigner generate(String name, SecureRandom random) {
        byte[] seed = new byte[Ed25519.KEY_LENGTH];
        random.nextBytes(seed);
        return new NoteSigner(name, seed);
    }

    /// Reads a signer key, `PRIVATE+KEY+name+hash+base64`. A reason never repeats the key.
    public static Parsed<NoteSigner> parse(String skey) {
        if (!skey.startsWith(PREFIX)) {
            return new Parsed.Malformed<>("the key does not begin with " + PREFIX);
        }
        return KeyText.parse(skey.substring(PREFIX.length())).then(text -> {
            NoteSigner signer = new NoteSigner(text.id().name(), text.key());
            return signer.verifier.key().equals(text.id())
                    ? new Parsed.Valid<>(signer)
                    : new Parsed.Malformed<>("the key's hash does not belong to its name and bytes");
        });
    }

    /// The signer key as text. Keep it secret.
    public String skey() {
        return PREFIX + new KeyText(verifier.key(), seed).text();
    }

    /// The key that verifies what this one signs.
    public NoteVerifier verifier() {
        return verifier;
    }

    /// Signs the text of a note; the line break at its end is part of it.
    public NoteSignature sign(String noteText) {
        return new NoteSignature(verifier.key(), Ed25519.sign(seed, noteText.getBytes(StandardCharsets.UTF_8)));
    }

    /// The public half only, so that a log line cannot betray the secret.
    @Override
    public String toString() {
        return "NoteSigner[" + verifier.vkey() + "]";
    }
}
