package dev.chengxin.gateway.login;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the issuer gave for a login. None of it ever reaches a browser, but for the identity token as a hint on the
/// way to the issuer's logout.
///
/// @param subject whom the identity token names
/// @param name what the person is called on the screen, where the issuer says so
/// @param accessToken what services are shown
/// @param accessUntil when that token runs out
/// @param refreshToken what a new one is asked for with; absent where the issuer gives none
/// @param idToken what a logout is asked for with
record Grant(
        String subject,
        @Nullable String name,
        String accessToken,
        Instant accessUntil,
        @Nullable String refreshToken,
        String idToken) {

    @Override
    public String toString() {
        return "Grant[until " + accessUntil + "]";
    }
}
