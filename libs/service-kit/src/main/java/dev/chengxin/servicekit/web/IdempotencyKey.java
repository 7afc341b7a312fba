package dev.chengxin.servicekit.web;

import dev.chengxin.servicekit.event.IdGenerator;
import dev.chengxin.servicekit.event.Ids;
import org.jspecify.annotations.Nullable;

/// Makes a create repeatable. A controller method that has a parameter of this type gets it, also when the request
/// has no `Idempotency-Key`. An anonymous caller's key must be a random UUID, so that nobody can guess another's;
/// anyone's is at most 128 printable characters. Others are answered by 400.
///
/// @param client who chose the key: the token's subject, or `anonymous`
/// @param value the key, absent when the request has none
public record IdempotencyKey(String client, @Nullable String value) {

    /// Id of what the request creates: the same for the same client, route and key, a new one without a key.
    ///
    /// @param route names the kind of thing that is created, for instance `POST /complaints`
    public String id(String route, IdGenerator fresh) {
        return value == null ? fresh.next() : Ids.ofKey(client, route, value);
    }
}
