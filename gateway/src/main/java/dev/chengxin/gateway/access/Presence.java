package dev.chengxin.gateway.access;

import jakarta.servlet.http.HttpServletRequest;

/// Whether a caller is still who it was when the request came, for answers that last long.
@FunctionalInterface
public interface Presence {

    /// The attribute of a request that holds its caller's.
    String NAME = "dev.chengxin.gateway.access.presence";

    /// Asks anew.
    boolean lasts();

    /// The presence of whoever sent this request. One who sent a token is there as long as the token holds.
    static Presence of(HttpServletRequest request) {
        return request.getAttribute(NAME) instanceof Presence known ? known : () -> true;
    }
}
