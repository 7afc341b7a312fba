package dev.chengxin.gateway.login;

import java.time.Instant;

/// Somebody's login, as it is stored.
///
/// @param key the name of its document, from which the cookie cannot be guessed
/// @param usedAt when a request last came with it, to the minute
/// @param endsAt when it ends, however much it is used
/// @param grant what the issuer gave for it
/// @param revision how often the grant has been renewed
record Session(String key, Instant usedAt, Instant endsAt, Grant grant, long revision) {

    /// The attribute of a request that came with a session.
    static final String NAME = "dev.chengxin.gateway.login.session";
}
