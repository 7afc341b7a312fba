package dev.chengxin.gateway.access;

import jakarta.servlet.http.HttpServletRequest;

/// Finds out who calls where the request brings no token.
public interface Recognition {

    /// The request as it is to go on: with the token of the caller, who then is the one that the security context
    /// names, or unchanged.
    ///
    /// @throws dev.chengxin.gateway.problem.RefusedException when the request claims to come from somebody and does
    /// not prove it
    HttpServletRequest recognise(HttpServletRequest request);
}
