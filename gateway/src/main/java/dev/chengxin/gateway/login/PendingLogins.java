package dev.chengxin.gateway.login;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Pending logins as the browser keeps them.
record PendingLogins(Aead key, JsonMapper json, Clock clock) {

    private static final byte[] PURPOSE = Secrets.bytes("pending-login");

    String seal(PendingLogin login) {
        try {
            var sealed = key.encrypt(json.writeValueAsBytes(login), PURPOSE);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException trouble) {
            throw new IllegalStateException("A login cannot be sealed", trouble);
        }
    }

    /// Empty for what was not sealed here, and for what is too late.
    Optional<PendingLogin> open(String text) {
        try {
            var opened = key.decrypt(Base64.getUrlDecoder().decode(text), PURPOSE);
            return Optional.of(json.readValue(opened, PendingLogin.class))
                    .filter(login -> clock.instant().isBefore(login.until()));
        } catch (GeneralSecurityException | IllegalArgumentException | JacksonException _) {
            return Optional.empty();
        }
    }
}
