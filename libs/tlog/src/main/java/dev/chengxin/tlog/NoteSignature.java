package dev.chengxin.tlog;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/// One signature line of a note.
public final class NoteSignature {

    private static final String DASH = "\u2014 ";

    private final KeyId key;
    private final byte[] signature;

    NoteSignature(KeyId key, byte[] signature) {
        this.key = key;
        this.signature = signature.clone();
    }

    /// Which key the line says it was made with.
    public KeyId key() {
        return key;
    }

    /// A copy of the signature's bytes.
    public byte[] signature() {
        return signature.clone();
    }

    /// `— name base64(key hash || signature)`, without a line break.
    public String line() {
        ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES + signature.length);
        buffer.putInt(key.hash()).put(signature);
        return DASH + key.name() + " " + Base64.getEncoder().encodeToString(buffer.array());
    }

    /// Reads a signature line without its line break.
    static Parsed<NoteSignature> parse(String line) {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space < 0 || !KeyId.isName(line.substring(DASH.length(), space))) {
            return new Parsed.Malformed<>("a signature line is not of the form \"— name base64\"");
        }
        try {
            byte[] bytes = CanonicalBase64.decode(line.substring(space + 1));
            if (bytes.length <= Integer.BYTES) {
                return new Parsed.Malformed<>("a signature line holds no signature");
            }
            KeyId key = new KeyId(
                    line.substring(DASH.length(), space), ByteBuffer.wrap(bytes).getInt());
            return new Parsed.Valid<>(new NoteSignature(key, Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length)));
        } catch (IllegalArgumentException _) {
            return new Parsed.Malformed<>("a signature line holds no canonical base64");
        }
    }

    @Override
    public String toString() {
        return line();
    }
}
