package dev.chengxin.tlog;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;

/// Verifies the signatures of one Ed25519 key.
public final class NoteVerifier {

    private final KeyText text;
    private final PublicKey publicKey;

    private NoteVerifier(KeyText text, PublicKey publicKey) {
        this.text = text;
        this.publicKey = publicKey;
    }

    static NoteVerifier of(String name, byte[] publicKey) {
        KeyText text = new KeyText(KeyId.of(name, publicKey), publicKey.clone());
        return new NoteVerifier(text, Ed25519.decode(publicKey));
    }

    /// Reads a verifier key, `name+hash+base64`.
    public static Parsed<NoteVerifier> parse(String vkey) {
        return KeyText.parse(vkey).then(text -> {
            if (!KeyId.of(text.id().name(), text.key()).equals(text.id())) {
                return new Parsed.Malformed<>("the key's hash does not belong to its name and bytes");
            }
            try {
                return new Parsed.Valid<>(of(text.id().name(), text.key()));
            } catch (IllegalArgumentException _) {
                return new Parsed.Malformed<>("the key is not an Ed25519 key");
            }
        });
    }

    /// The key's name and hash.
    public KeyId key() {
        return text.id();
    }

    /// The verifier key as text, for publication.
    public String vkey() {
        return text.text();
    }

    /// Whether a signature line is of this key and right for the text.
    public boolean verifies(String noteText, NoteSignature signature) {
        return signature.key().equals(key())
                && Ed25519.verifies(publicKey, noteText.getBytes(StandardCharsets.UTF_8), signature.signature());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteVerifier verifier && vkey().equals(verifier.vkey());
    }

    @Override
    public int hashCode() {
        return vkey().hashCode();
    }

    @Override
    public String toString() {
        return vkey();
    }
}
