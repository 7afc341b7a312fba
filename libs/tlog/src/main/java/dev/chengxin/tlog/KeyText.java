package dev.chengxin.tlog;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// The text form that public and private keys share: `name+hash+base64(0x01 || 32 bytes)`.
///
/// @param id  name and hash as they are written
/// @param key the 32 bytes
@SuppressWarnings("ArrayRecordComponent") // lives only between reading a text and making a key of it
record KeyText(KeyId id, byte[] key) {

    static Parsed<KeyText> parse(String text) {
        // The base64 may hold a plus sign, the name may not.
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3 || !KeyId.isName(parts[0]) || !parts[1].matches("[0-9a-f]{8}")) {
            return new Parsed.Malformed<>("the key is not of the form name+hash+base64");
        }
        try {
            byte[] key = CanonicalBase64.decode(parts[2]);
            if (key.length != Ed25519.KEY_LENGTH + 1 || key[0] != KeyId.ED25519) {
                return new Parsed.Malformed<>("the key is not an Ed25519 key");
            }
            KeyId id = new KeyId(parts[0], HexFormat.fromHexDigits(parts[1]));
            return new Parsed.Valid<>(new KeyText(id, Arrays.copyOfRange(key, 1, key.length)));
        } catch (IllegalArgumentException _) {
            return new Parsed.Malformed<>("the key holds no canonical base64");
        }
    }

    String text() {
        byte[] bytes = new byte[key.length + 1];
        bytes[0] = KeyId.ED25519;
        System.arraycopy(key, 0, bytes, 1, key.length);
        return id.text() + "+" + Base64.getEncoder().encodeToString(bytes);
    }
}
