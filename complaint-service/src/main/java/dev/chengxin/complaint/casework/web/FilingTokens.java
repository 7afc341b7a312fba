package dev.chengxin.complaint.casework.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.chengxin.complaint.casework.ComplaintId;
import dev.chengxin.servicekit.personal.HmacKey;
import dev.chengxin.servicekit.personal.Keys;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// The token by which somebody without an account follows her complaint: an HMAC over the complaint's id and the
/// token's version, so that nothing has to be stored and none can be guessed.
final class FilingTokens {
    static final String HEADER = "Complaint-Token";
    private static final String VERSION = "1";

    private final HmacKey key;

    FilingTokens(Keys keys) {
        this.key = keys.hmac("complaint-token");
    }

    String of(ComplaintId id) {
        return VERSION + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(key.sign(message(id)));
    }

    boolean matches(ComplaintId id, @Nullable String token) {
        if (token == null || !token.startsWith(VERSION + ".")) {
            return false;
        }
        try {
            byte[] code = Base64.getUrlDecoder().decode(token.substring(VERSION.length() + 1));
            return key.matches(message(id), code);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static byte[] message(ComplaintId id) {
        return (id.value() + "\n" + VERSION).getBytes(UTF_8);
    }
}
