package dev.chengxin.gateway.access;

import jakarta.servlet.http.HttpServletResponse;

/// Lets a client's request in, or refuses it for now.
public interface Gate {

    /// Counts a request against its client and tells it in headers what is left.
    ///
    /// @throws dev.chengxin.gateway.problem.RefusedException 429 when nothing is left
    void pass(Client client, HttpServletResponse response);
}
