package dev.chengxin.gateway.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Stands behind the check of the token, where it is known who asks.
final class GateFilter extends OncePerRequestFilter {

    private final Gate gate;

    GateFilter(Gate gate) {
        this.gate = gate;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        gate.pass(Clients.of(request), response);
        chain.doFilter(request, response);
    }
}
