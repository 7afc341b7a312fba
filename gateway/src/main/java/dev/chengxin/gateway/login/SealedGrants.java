package dev.chengxin.gateway.login;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Grants as they are stored: sealed, and bound to their session, so that one that is moved to another session does
/// not open.
record SealedGrants(Aead key, JsonMapper json) {

    private static final Logger LOG = LoggerFactory.getLogger(SealedGrants.class);

    byte[] seal(Grant grant, String session) {
        try {
            return key.encrypt(json.writeValueAsBytes(grant), Secrets.bytes(session));
        } catch (GeneralSecurityException trouble) {
            throw new IllegalStateException("A grant cannot be sealed", trouble);
        }
    }

    /// Empty when it was sealed under another master key or by another version: its owner has to log in again.
    Optional<Grant> open(byte[] sealed, String session) {
        try {
            return Optional.of(json.readValue(key.decrypt(sealed, Secrets.bytes(session)), Grant.class));
        } catch (GeneralSecurityException | JacksonException _) {
            LOG.warn("A session does not open: another master key or another version sealed it");
            return Optional.empty();
        }
    }
}
