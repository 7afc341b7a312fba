package dev.chengxin.gateway.access;

import org.jspecify.annotations.Nullable;

/// Who is behind a request, as far as limits need to know.
public sealed interface Client {

    /// Tells clients apart; never a secret.
    String key();

    /// Somebody without a token.
    ///
    /// @param network the address, of IPv6 only the /64 that one subscriber has
    record Anonymous(String network) implements Client {

        @Override
        public String key() {
            return "address:" + network;
        }
    }

    /// Somebody with a token.
    ///
    /// @param subject the token's `sub`
    /// @param program the OAuth client that the token was issued to, where it says so
    record Known(String subject, @Nullable String program) implements Client {

        @Override
        public String key() {
            return "subject:" + subject;
        }
    }
}
